import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { fingerprint, linkKey, postKey } from '@reshelve/domain/duplicates';
import type { ImportedApplication } from '@reshelve/domain/imported-lines';
import type { RunStatement } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { IntakeRepository, type OwnPost } from './intake.repository.ts';

type Post = Pick<ImportedApplication, 'title' | 'employer' | 'link'>;

/** Knows vacancies again. Keeps numbers only, because there may be very many. */
export class KnownPosts {
  private readonly lines = new Map<number, number>();

  /** @returns the line that has the same one, 0 for one that was there before; null for none */
  find(post: Post): number | null {
    for (const key of keysOf(post)) {
      const line = this.lines.get(key);
      if (line !== undefined) return line;
    }
    return null;
  }

  /** @param line of a file, or 0 */
  add(post: Post, line: number): void {
    for (const key of keysOf(post)) if (!this.lines.has(key)) this.lines.set(key, line);
  }
}

const keysOf = ({ title, employer, link }: Post): number[] =>
  [linkKey(link), postKey(title, employer)].filter((key) => key !== '').map(fingerprint);

/** Applications that come in by the thousand, from an import, and leave with it. */
@Injectable()
export class IntakeService {
  constructor(private readonly intake: IntakeRepository) {}

  /** What the actor has already. */
  async known(actor: EnrolledActor): Promise<KnownPosts> {
    const known = new KnownPosts();
    await this.intake.eachOwn(actor, (application) => {
      known.add(application, 0);
    });
    return known;
  }

  /** The actor's applications for the same vacancy. */
  async alike(actor: EnrolledActor, post: Post): Promise<Omit<OwnPost, 'link'>[]> {
    const keys = new Set(keysOf(post));
    const alike: Omit<OwnPost, 'link'>[] = [];
    await this.intake.eachOwn(actor, (own) => {
      if (!keysOf(own).some((key) => keys.has(key))) return;
      alike.push({ id: own.id, title: own.title, employer: own.employer });
    });
    return alike;
  }

  /** Adds them with their histories, in the import's transaction. */
  async add(
    run: RunStatement,
    actor: EnrolledActor,
    importId: string,
    applications: readonly ImportedApplication[],
  ): Promise<void> {
    if (!allows(actor, 'create', 'Application', { returnerId: actor.enrolmentId })) {
      throw notFound();
    }
    await this.intake.add(run, actor, importId, applications);
  }

  /**
   * Takes away what came with an import and was not changed since, in one transaction.
   * @param seen is told how many have been looked at so far
   */
  takeBack(
    run: RunStatement,
    actor: EnrolledActor,
    importId: string,
    seen: (count: number) => Promise<void>,
  ): Promise<{ removed: number; kept: number }> {
    return this.intake.takeBack(run, actor, importId, seen);
  }
}
