import { useSyncExternalStore } from 'react';

/** A person's news as it stands. */
export interface NewsState {
  unread: number;
  /** What there is unread news about. */
  subjects: readonly string[];
}

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Follows a stream of events for as long as there is anything to follow. The browser itself comes
 * back to a stream that breaks off; where a whole answer fails, it is asked again after a while.
 * @returns ends it
 */
export function follow(url: string, hear: Record<string, (data: string) => void>): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let wait = FIRST_WAIT_MS;
  const end = () => {
    window.clearTimeout(timer);
    source?.close();
  };
  const begin = () => {
    const opened = new EventSource(url);
    source = opened;
    opened.onopen = () => {
      wait = FIRST_WAIT_MS;
    };
    opened.onerror = () => {
      if (opened.readyState !== EventSource.CLOSED) return;
      timer = window.setTimeout(begin, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
    opened.addEventListener('over', end);
    for (const [type, listener] of Object.entries(hear)) {
      opened.addEventListener(type, ({ data }: MessageEvent<string>) => {
        listener(data);
      });
    }
  };
  begin();
  return end;
}

let news: NewsState | null = null;
const watchers = new Set<() => void>();

function hold(state: NewsState | null): void {
  news = state;
  for (const watcher of watchers) watcher();
}

/**
 * Keeps {@link useNews} up to date. Of all windows of an enrolment one follows the stream and tells
 * the others: a browser opens few connections to one place, and each may have many windows.
 * @returns ends it
 */
export function followNews(enrolment: string): () => void {
  const ended = new AbortController();
  const channel = new BroadcastChannel(`reshelve news ${enrolment}`);
  let leads = false;
  channel.onmessage = ({ data }: MessageEvent<NewsState | 'how does it stand?'>) => {
    if (data !== 'how does it stand?') hold(data);
    else if (leads && news) channel.postMessage(news);
  };
  const lead = () =>
    new Promise<void>((resolve) => {
      leads = true;
      const stop = follow(`/api/live/${enrolment}`, {
        news: (data) => {
          hold(JSON.parse(data) as NewsState);
          channel.postMessage(news);
        },
      });
      ended.signal.addEventListener('abort', () => {
        stop();
        resolve();
      });
    });
  channel.postMessage('how does it stand?');
  navigator.locks
    .request(`reshelve news ${enrolment}`, { signal: ended.signal }, lead)
    // Another window leads until this one is gone.
    .catch(() => undefined);
  return () => {
    ended.abort();
    channel.close();
    hold(null);
  };
}

/** The news as it stands; `null` until something was heard. */
export function useNews(): NewsState | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => news,
    () => null,
  );
}
