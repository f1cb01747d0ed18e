import { useSyncExternalStore } from 'react';

/** What browsers that can install a site hand over, so that the page may ask at a good moment. */
export interface InstallPrompt extends Event {
  /** Shows the browser's own question; works once. */
  prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let held: InstallPrompt | null = null;
const watchers = new Set<() => void>();

function hold(prompt: InstallPrompt | null): void {
  held = prompt;
  for (const watcher of watchers) watcher();
}

/**
 * Keeps the browser's offer to install for whoever asks for it: it comes once, on any page. The
 * browser's own invitation stays away: nobody is asked before they asked.
 * @returns ends it
 */
export function keepInstallPrompt(): () => void {
  const offered = (event: Event) => {
    event.preventDefault();
    hold(event as InstallPrompt);
  };
  const installed = () => {
    hold(null);
  };
  window.addEventListener('beforeinstallprompt', offered);
  window.addEventListener('appinstalled', installed);
  return () => {
    window.removeEventListener('beforeinstallprompt', offered);
    window.removeEventListener('appinstalled', installed);
  };
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The browser's offer to install Reshelve; `null` where there is none, or it was taken. */
export function useInstallPrompt(): InstallPrompt | null {
  return useSyncExternalStore(
    subscribe,
    () => held,
    () => null,
  );
}

/** Asks, by the browser's own question. It can be asked once; the offer is gone then. */
export async function install(prompt: InstallPrompt): Promise<void> {
  hold(null);
  await prompt.prompt();
}
