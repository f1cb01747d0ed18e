// Preloaded into the processes that a script starts. When the script is gone, whatever the reason,
// the channel to it closes, and the process ends in its own good order, with what it started.
process.once('disconnect', () => {
  try {
    process.kill(-process.pid, 'SIGTERM');
  } catch {
    // Not the leader of its group.
    process.kill(process.pid, 'SIGTERM');
  }
  setTimeout(() => process.exit(1), 10_000).unref();
});
process.channel?.unref();
