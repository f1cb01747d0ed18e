// Preloaded into the processes that a script starts. When the script is gone, whatever the reason,
// the channel to it closes, and the process ends in its own good order, with what it started.
// What such a process forks inherits the preload, but has a channel of its own to wait at.
if (process.env['RESHELVE_PARENT'] === String(process.ppid)) {
  process.once('disconnect', () => {
    process.kill(-process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 10_000).unref();
  });
  process.channel?.unref();
}
