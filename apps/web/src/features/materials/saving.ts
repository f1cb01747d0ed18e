import type { Document } from '@reshelve/domain/documents';
import { isSameDocument, mergeDocuments, type Merge, resolved } from '@reshelve/domain/merging';

/** Words as they were saved, and when in the order of savings. */
export interface Draft {
  readonly revision: number;
  readonly document: Document;
}

/** What came of saving. */
export type Answer =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Something else was saved since that revision. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'expired' }
  /** It would be again, until the words change. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'away'; readonly message: string };

/** Where drafts are kept. */
export interface Keeping {
  put(draft: Draft): Promise<Answer>;
  /** What is kept now; null where nobody answers. */
  get(): Promise<Draft | null>;
}

/** How things stand, for a person to know. */
export type Standing =
  | { readonly kind: 'saved' | 'unsaved' | 'expired' | 'conflict' }
  | { readonly kind: 'refused' | 'away'; readonly message: string };

/** Where words are written. */
export interface Writing {
  words(): Document;
  /** Puts others in their place, of which the first are a part. */
  replace(document: Document): void;
  /** How things stand now. */
  stands(standing: Standing): void;
  /** What was saved elsewhere is in the words now. */
  joined(): void;
}

/** In milliseconds: nobody loses more than the last second of typing. */
const SOON = 800;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 30_000;

/**
 * Saves a draft while it is written: one saving at a time, and the words as they are then. What was
 * saved elsewhere meanwhile is joined with them, or waits for somebody to choose. Nothing that was
 * written is given up, whatever the answer is.
 */
export class Saving {
  readonly #keeping: Keeping;
  readonly #writing: Writing;
  #base: Draft;
  #isDirty = false;
  #conflict: Draft | null = null;
  #isStopped = false;
  #running: Promise<boolean> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry = FIRST_RETRY;
  /** Sent without an answer: where one of them turns out to be saved, it is nobody else's. */
  #unanswered: Document[] = [];

  constructor(base: Draft, keeping: Keeping, writing: Writing) {
    this.#base = base;
    this.#keeping = keeping;
    this.#writing = writing;
  }

  get revision(): number {
    return this.#base.revision;
  }

  /** Whether all that was written is saved. */
  get isDone(): boolean {
    return !this.#isDirty && this.#running === null && this.#conflict === null;
  }

  /** Whether saving did not go through, and will not just by trying at once. */
  get isHeldUp(): boolean {
    return this.#conflict !== null || this.#isStopped;
  }

  /** Something was written. */
  wrote(): void {
    if (!this.#isDirty) this.#writing.stands({ kind: 'unsaved' });
    this.#isDirty = true;
    if (!this.#conflict) this.#later(SOON);
  }

  /** Saves at once. @returns whether all that was written is saved then */
  async save(): Promise<boolean> {
    let goesOn = true;
    while (goesOn && (this.#isDirty || this.#running)) goesOn = await this.#saveOnce();
    return this.isDone;
  }

  /** Takes up what was saved since the page was made, if anything was. */
  async look(): Promise<void> {
    const now = await this.#keeping.get();
    if (!now || this.#running || this.#conflict || now.revision <= this.#base.revision) return;
    this.#join(now);
    if (this.merge()) this.#writing.stands({ kind: 'conflict' });
  }

  /** The page goes away: sends what is not saved yet. */
  async leave(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isDirty || this.#conflict) return;
    // What is on its way will have been saved by the time this one arrives.
    const revision = this.#base.revision + (this.#running ? 1 : 0);
    await this.#keeping.put({ revision, document: this.#writing.words() });
  }

  /** What there is to choose from: where both sides wrote. */
  merge(): Merge | null {
    if (!this.#conflict) return null;
    return mergeDocuments(this.#base.document, this.#writing.words(), this.#conflict.document);
  }

  /** Goes on with what was chosen, and saves it. */
  async settle(document: Document): Promise<boolean> {
    if (this.#conflict) this.#base = this.#conflict;
    this.#conflict = null;
    this.#isDirty = true;
    this.#writing.replace(document);
    return this.save();
  }

  #saveOnce(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#put().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** @returns whether the words are saved as they were */
  async #put(): Promise<boolean> {
    while (!this.#conflict) {
      this.#isDirty = false;
      const document = this.#writing.words();
      if (isSameDocument(document, this.#base.document)) break;
      this.#unanswered.push(document);
      const answer = await this.#keeping.put({ revision: this.#base.revision, document });
      if (answer.kind === 'saved') {
        this.#took({ revision: answer.revision, document });
        break;
      }
      this.#isDirty = true;
      if (answer.kind !== 'stale') return this.#stop(answer);
      const theirs = await this.#keeping.get();
      if (!theirs) return this.#stop({ kind: 'away', message: '' });
      this.#join(theirs);
    }
    this.#isStopped = false;
    if (this.#conflict) this.#writing.stands({ kind: 'conflict' });
    else if (!this.#isDirty) this.#writing.stands({ kind: 'saved' });
    return this.#conflict === null;
  }

  #took(draft: Draft): void {
    this.#base = draft;
    this.#unanswered = [];
    this.#retry = FIRST_RETRY;
  }

  /** Joins what was saved elsewhere with what is written here, unless somebody has to choose. */
  #join(theirs: Draft): void {
    if (this.#unanswered.some((sent) => isSameDocument(sent, theirs.document))) {
      this.#took(theirs);
      return;
    }
    const mine = this.#writing.words();
    const merge = mergeDocuments(this.#base.document, mine, theirs.document);
    if (merge.conflicts > 0) {
      this.#conflict = theirs;
      return;
    }
    const wasWritten = !isSameDocument(mine, this.#base.document);
    this.#took(theirs);
    const both = resolved(merge, []);
    if (isSameDocument(both, mine)) return;
    this.#writing.replace(both);
    if (wasWritten) this.#writing.joined();
  }

  #stop(answer: Exclude<Answer, { kind: 'saved' | 'stale' }>): false {
    this.#isStopped = true;
    this.#writing.stands(answer);
    if (answer.kind === 'away') {
      this.#later(this.#retry);
      this.#retry = Math.min(LAST_RETRY, this.#retry * 2);
    }
    return false;
  }

  #later(wait: number): void {
    this.#timer ??= setTimeout(() => void this.#saveOnce(), wait);
  }
}
