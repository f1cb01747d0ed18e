import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { nudgesOf } from '@reshelve/domain/nudge-facts';
import type { NudgeIdentity } from '@reshelve/domain/nudge-kinds';
import { dueNudges, identityKey, snoozedUntil } from '@reshelve/domain/nudges';
import type { PlainDate } from '@reshelve/domain/dates';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import type { NudgeIdentityDto, SnoozeDto, SnoozedDto } from './dto/nudge.dto.ts';
import type { TodayDto } from './dto/today.dto.ts';
import { NudgesRepository } from './nudges.repository.ts';

/** What a returner is reminded of, and what they do about it. */
@Injectable()
export class NudgesService {
  constructor(
    private readonly database: Database,
    private readonly nudges: NudgesRepository,
  ) {}

  async today(actor: EnrolledActor, now = new Date()): Promise<TodayDto> {
    const facts = await this.nudges.facts(actor, now);
    if (!facts) throw notFound();
    const { timeZone, today, handled, kindsOff, week, leftOff } = facts;
    const clock = { now: now.toISOString(), timeZone };
    const items = dueNudges(facts, handled, kindsOff, clock).map(
      ({ kind, subjectId, occasion, group, on, at, subject }) => ({
        ...{ kind, subjectId, occasion, group, on, at, subject },
      }),
    );
    return { today, timeZone, items, week, leftOff };
  }

  done(actor: EnrolledActor, nudge: NudgeIdentityDto, now = new Date()): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.find(tx, actor, nudge, now);
      await this.nudges.handle(tx, actor, nudge, { doneAt: now, snoozedUntil: null });
    });
  }

  /** @throws snooze-not-possible */
  snooze(
    actor: EnrolledActor,
    { until, ...nudge }: SnoozeDto,
    now = new Date(),
  ): Promise<SnoozedDto> {
    return this.database.withActor(actor, async (tx) => {
      const day = snoozedUntil(until, await this.find(tx, actor, nudge, now));
      await this.nudges.handle(tx, actor, nudge, { doneAt: null, snoozedUntil: day });
      return { until: day };
    });
  }

  /** Takes back that it was done or put off. */
  undo(actor: EnrolledActor, nudge: NudgeIdentityDto): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      if (!(await this.nudges.takeBack(tx, actor, nudge))) throw notFound();
    });
  }

  /**
   * That there is such a reminder, if perhaps no longer on the screen: a tab may be a day old.
   * @returns the person's day
   */
  private async find(
    tx: Tx,
    actor: EnrolledActor,
    nudge: NudgeIdentity,
    now: Date,
  ): Promise<PlainDate> {
    const facts = await this.nudges.factsIn(tx, actor, now);
    const wanted = identityKey(nudge);
    const clock = { now: now.toISOString(), timeZone: facts?.timeZone ?? actor.timeZone };
    if (!facts || !nudgesOf(facts, clock).some((one) => identityKey(one) === wanted)) {
      throw notFound();
    }
    return facts.today;
  }
}
