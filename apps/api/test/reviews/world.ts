import { randomUUID } from 'node:crypto';
import { textOf, type Document } from '@reshelve/domain/documents';
import type { OwnReviewDto } from '../../src/modules/reviews/dto/submission.dto.ts';
import type { QueuedReviewDto } from '../../src/modules/reviews/dto/returner.dto.ts';
import type { CommentDto, ReviewDto } from '../../src/modules/reviews/dto/review.dto.ts';
import { Factories, type Person } from '../support/factories.ts';
import { StrategyFactories } from '../support/strategies.ts';
import type { TestApi } from '../support/test-api.ts';

interface Answer {
  id: string;
  code?: string;
  revision: number;
  detail?: string;
  errors?: { field: string; message: string }[];
  version: { id: string; number: number } | null;
}

/** A returner and their mentor, and what the two can do with reviews. */
export class ReviewWorld {
  readonly make: Factories;
  readonly strategies: StrategyFactories;
  programmeId!: string;
  cohortId!: string;
  returner!: Person;
  mentor!: Person;
  pairingId!: string;

  constructor(readonly api: TestApi) {
    this.make = new Factories(api.owner);
    this.strategies = new StrategyFactories(this.make);
  }

  async build(): Promise<this> {
    this.programmeId = await this.make.programme();
    this.cohortId = await this.make.cohort(this.programmeId);
    return this;
  }

  /** Two people who have nothing to do with each other yet but the pairing. */
  async newPair(): Promise<void> {
    this.returner = await this.newReturner();
    this.mentor = await this.newMentor();
    this.pairingId = await this.make.pairing(this.returner, this.mentor);
  }

  newReturner = () => this.make.person('returner', this.programmeId, this.cohortId);
  newMentor = () => this.make.person('mentor', this.programmeId);

  async endPairing(): Promise<void> {
    await this.api.owner.query('UPDATE pairing SET ended_at = now() WHERE id = $1', [
      this.pairingId,
    ]);
  }

  version = (parts: Record<string, unknown> = {}) => this.strategies.version(this.returner, parts);

  /** A CV, and a way to keep versions of it: each a paragraph, which the draft says too. */
  async cv(name = 'CV for schools') {
    const { programmeId, enrolmentId } = this.returner;
    const whose = { programme_id: programmeId, returner_id: enrolmentId };
    const { id } = await this.make.insert<{ id: string }>('material', {
      ...whose,
      kind: 'cv',
      name,
    });
    let number = 0;
    const version = async (text: string, called = name) => {
      const document = JSON.stringify({ blocks: [{ kind: 'paragraph', text, marks: [] }] });
      await this.api.owner.query('UPDATE material SET draft = $2 WHERE id = $1', [id, document]);
      number += 1;
      const version = { material_id: id, number, kind: 'cv', name: called, document };
      return (await this.make.insert<{ id: string }>('material_version', { ...whose, ...version }))
        .id;
    };
    return { id, version };
  }

  /** Asks for a review of a version of a material. @returns the id */
  async askAboutMaterial(materialVersionId: string): Promise<string> {
    const { base, token: as } = this.returner;
    const body = { materialVersionId };
    return (await this.api.post<{ id: string }>(`${base}/reviews`, { as, body })).body.id;
  }

  /** The strategy as it is being written now. */
  async rewrite(plan: string): Promise<void> {
    await this.api.owner.query(
      `UPDATE strategy SET plan = $2, reflection = 'Reflection.', feedback = 'Feedback.',
                           acceptance = 'Acceptance.', revision = revision + 1
       WHERE returner_id = $1`,
      [this.returner.enrolmentId, plan],
    );
  }

  ask(strategyVersionId: string, more: object = {}, key?: string) {
    return this.api.post<Answer>(`${this.returner.base}/reviews`, {
      as: this.returner.token,
      body: { strategyVersionId, question: 'Does it hold?', ...more },
      headers: key ? { 'idempotency-key': key } : {},
    });
  }

  /** A review of a new version. @returns its id */
  async review(parts: Record<string, unknown> = {}, more: object = {}): Promise<string> {
    return (await this.ask(await this.version(parts), more)).body.id;
  }

  read = (who: Person, id: string) =>
    this.api.get<ReviewDto>(`${who.base}/reviews/${id}`, { as: who.token });

  async comments(who: Person, id: string): Promise<CommentDto[]> {
    return (await this.read(who, id)).body.comments;
  }

  step = (who: Person, id: string, step: 'seen' | 'withdraw' | 'release') =>
    this.api.post<Answer>(`${who.base}/reviews/${id}/${step}`, { as: who.token });

  promise = (who: Person, id: string, promisedFor: string | null) =>
    this.api.put<Answer>(`${who.base}/reviews/${id}/promise`, {
      as: who.token,
      body: { promisedFor },
    });

  publish = (who: Person, id: string, body: object = { decision: 'ready', summary: 'Good.' }) =>
    this.api.post<Answer>(`${who.base}/reviews/${id}/publish`, { as: who.token, body });

  /** Writes a comment; on a passage if `on` names words of the version. */
  async comment(
    who: Person,
    review: string,
    words: Record<string, unknown> & { on?: string } = {},
    { id = randomUUID(), revision = 0 }: { id?: string; revision?: number } = {},
  ) {
    const { on, ...rest } = words;
    const passage = on === undefined ? null : await this.passage(who, review, on);
    const answer = await this.api.put<Answer>(`${who.base}/reviews/${review}/comments/${id}`, {
      as: who.token,
      body: { kind: 'remark', passage, text: 'A remark.', ...rest },
      headers: { 'if-match': `"${String(revision)}"` },
    });
    return { ...answer, id };
  }

  suggest = (review: string, on: string, replacement: string) =>
    this.comment(this.mentor, review, { kind: 'suggestion', on, text: '', replacement });

  async passage(who: Person, review: string, words: string) {
    const { body } = await this.read(who, review);
    const from = textOf(body.version.document as Document).indexOf(words);
    return { from, to: from + words.length };
  }

  drop = (who: Person, review: string, id: string) =>
    this.api.delete<Answer>(`${who.base}/reviews/${review}/comments/${id}`, { as: who.token });

  saveDraft = (who: Person, id: string, revision: number, draft: object) =>
    this.api.put<Answer>(`${who.base}/reviews/${id}/draft`, {
      as: who.token,
      body: { summary: '', decision: null, rubric: {}, ...draft },
      headers: { 'if-match': `"${String(revision)}"` },
    });

  settle = (
    who: Person,
    id: string,
    choice: { accept?: string[]; decline?: string[]; reopen?: string[] },
  ) =>
    this.api.post<Answer>(`${who.base}/reviews/${id}/suggestions`, {
      as: who.token,
      body: { accept: [], decline: [], ...choice },
    });

  resolve = (who: Person, comment: string, step: 'resolve' | 'reopen' = 'resolve') =>
    this.api.post<Answer>(`${who.base}/comments/${comment}/${step}`, { as: who.token });

  async queue(who: Person): Promise<QueuedReviewDto[]> {
    return (await this.api.get<QueuedReviewDto[]>(`${who.base}/queue`, { as: who.token })).body;
  }

  async own(): Promise<OwnReviewDto[]> {
    const { base, token } = this.returner;
    return (await this.api.get<OwnReviewDto[]>(`${base}/reviews`, { as: token })).body;
  }
}
