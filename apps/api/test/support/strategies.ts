import type { Factories, Person } from './factories.ts';

/** Makes strategies, their versions and reviews as rows. */
export class StrategyFactories {
  private readonly strategies = new Map<string, { id: string; versions: number }>();

  constructor(private readonly make: Factories) {}

  /** A kept version of the returner's strategy; all versions of one returner are one strategy's. */
  async version(returner: Person, values: Record<string, unknown> = {}): Promise<string> {
    const whose = { programme_id: returner.programmeId, returner_id: returner.enrolmentId };
    let strategy = this.strategies.get(returner.enrolmentId);
    if (!strategy) {
      const row = await this.make.insert<{ id: string }>('strategy', { ...whose, plan: 'Now.' });
      strategy = { id: row.id, versions: 0 };
      this.strategies.set(returner.enrolmentId, strategy);
    }
    strategy.versions += 1;
    const { id } = await this.make.insert<{ id: string }>('strategy_version', {
      ...whose,
      strategy_id: strategy.id,
      number: strategy.versions,
      plan: `Plan of version ${String(strategy.versions)}.`,
      reflection: 'Reflection.',
      feedback: 'Feedback.',
      acceptance: 'Acceptance.',
      ...values,
    });
    return id;
  }

  /** A review of a new version. */
  async review(returner: Person, values: Record<string, unknown> = {}): Promise<string> {
    const { id } = await this.make.insert<{ id: string }>('review', {
      programme_id: returner.programmeId,
      returner_id: returner.enrolmentId,
      strategy_version_id: await this.version(returner),
      question: 'Does it hold?',
      ...values,
    });
    return id;
  }
}
