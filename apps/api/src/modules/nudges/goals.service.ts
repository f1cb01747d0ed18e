import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { isAfter } from '@reshelve/domain/dates';
import { Database } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import type { GoalDto, LearningIdDto, NewLearningDto, WeekDto } from './dto/goal.dto.ts';
import { GoalsRepository } from './goals.repository.ts';
import { NudgesRepository } from './nudges.repository.ts';

/** The week's own goal, chosen by the returner and held against nobody. */
@Injectable()
export class GoalsService {
  constructor(
    private readonly database: Database,
    private readonly goals: GoalsRepository,
    private readonly nudges: NudgesRepository,
  ) {}

  async week(actor: EnrolledActor): Promise<WeekDto> {
    const facts = await this.nudges.facts(actor, new Date());
    if (!facts) throw notFound();
    return facts.week;
  }

  /** Chooses for this week, or changes it. */
  async choose(actor: EnrolledActor, goal: GoalDto): Promise<void> {
    const { week } = await this.week(actor);
    await this.database.withActor(actor, (tx) => this.goals.choose(tx, actor, week, goal));
  }

  async learn(
    actor: EnrolledActor,
    { text, on }: NewLearningDto,
    key: string | undefined,
  ): Promise<LearningIdDto> {
    const facts = await this.nudges.facts(actor, new Date());
    if (!facts) throw notFound();
    const day = on ?? facts.today;
    if (isAfter(day, facts.today)) {
      const message = 'Enter a day that has been, or today.';
      throw new PlatformError('invalid', { fields: { on: message }, detail: message });
    }
    const once = { key, operation: 'goals.learn', request: { text, on: on ?? null } };
    return this.database.once(actor, once, (tx) => this.goals.learn(tx, actor, day, text));
  }

  async forget(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      if (!(await this.goals.forget(tx, actor, id))) throw notFound();
    });
  }
}
