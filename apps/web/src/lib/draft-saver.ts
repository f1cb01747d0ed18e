/**
 * How what is being written stands. `failing`: there was no answer, and it is tried again; `out`:
 * nobody is signed in, and it is tried again; `stale`: it was changed elsewhere; `refused`: it cannot
 * be saved as it is.
 */
export type Saving = 'saved' | 'saving' | 'failing' | 'out' | 'stale' | 'refused';

/** So long after the first change it is saved, in milliseconds; typing on does not put it off. */
const SOON = 700;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;
/** A browser keeps sending no more than 64 kB of a page that was left. */
const KEPT_ALIVE = 60_000;

interface Options {
  url: string;
  /** What the server has; 0 for nothing. */
  revision: number;
  tell: (state: Saving, revision: number, refusal?: string) => void;
}

/**
 * Saves something while it is written: about every second, one request at a time, with the revision
 * that each was made from. What gets no answer is tried again. Nothing is kept on the device.
 */
export class DraftSaver {
  readonly #options: Options;
  #revision: number;
  /** What is still to be saved, as JSON. */
  #next: string | null = null;
  #underway: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry = FIRST_RETRY;
  #ended = false;
  /** It cannot be saved as it stands. */
  #isRefused = false;

  constructor(options: Options) {
    this.#options = options;
    this.#revision = options.revision;
  }

  /** Whether there is something that the server may not have. */
  get isBehind(): boolean {
    return this.#next !== null || this.#underway !== null || this.#isRefused;
  }

  /** @param words null while there is nothing to save */
  change(words: object | null): void {
    if (this.#ended) return;
    this.#next = words && JSON.stringify(words);
    this.#isRefused = false;
    if (this.#next !== null && this.#underway === null) this.#in(SOON);
  }

  /** Saves what is left now; done when the server has it, or could not be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#underway;
    if (this.#next !== null) await this.#save();
  }

  /** The page is being left: what is left goes out, whether or not somebody hears the answer. */
  leave(): void {
    if (this.#next === null || this.#ended) return;
    const isUnderway = this.#underway !== null;
    void this.#send(this.#next, this.#revision + (isUnderway ? 1 : 0)).catch(() => undefined);
  }

  /** Leaves what is left unsaved: it is thrown away. */
  async forget(): Promise<void> {
    this.#next = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#underway;
    this.#next = null;
  }

  /** Saves nothing more. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #in(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#save();
    }, milliseconds);
  }

  #save(): Promise<void> {
    const words = this.#next;
    if (words === null || this.#ended) return Promise.resolve();
    this.#next = null;
    this.#tell('saving');
    this.#underway = this.#settled(words).finally(() => {
      this.#underway = null;
      if (this.#next !== null) this.#in(this.#retry === FIRST_RETRY ? SOON : this.#retry);
    });
    return this.#underway;
  }

  async #settled(words: string): Promise<void> {
    const answer = await this.#send(words, this.#revision).catch(() => null);
    if (answer?.ok) {
      this.#revision = ((await answer.json()) as { revision: number }).revision;
      this.#retry = FIRST_RETRY;
      this.#tell('saved');
      return;
    }
    const isFinal = answer !== null && answer.status < 500 && answer.status !== 429;
    if (isFinal && answer.status !== 401) {
      const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
      this.#isRefused = true;
      this.#tell(answer.status === 412 ? 'stale' : 'refused', problem.detail);
      return;
    }
    this.#next ??= words;
    this.#retry = Math.min(this.#retry * 2, LONGEST_RETRY);
    this.#tell(answer?.status === 401 ? 'out' : 'failing');
  }

  #send(words: string, revision: number): Promise<Response> {
    return fetch(this.#options.url, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${String(revision)}"` },
      body: words,
      keepalive: words.length < KEPT_ALIVE / 3,
    });
  }

  #tell(state: Saving, refusal?: string): void {
    this.#options.tell(state, this.#revision, refusal);
  }
}
