type Work = () => Promise<unknown>;

const work: Work[] = [];
let ending: Promise<never> | undefined;

/**
 * Has something done before this process ends, whatever ends it but `kill -9`; what was asked last
 * is done first. @returns what takes the request back
 */
export function atEnd(what: Work): () => void {
  work.push(what);
  return () => {
    const place = work.indexOf(what);
    if (place >= 0) work.splice(place, 1);
  };
}

export const isEnding = (): boolean => ending !== undefined;

/** Puts everything in order, then ends this process. */
export function end(code: number): Promise<never> {
  ending ??= (async () => {
    for (let last = work.pop(); last; last = work.pop()) await last().catch(() => undefined);
    process.exit(code);
  })();
  return ending;
}
