import { addDays, todayIn, type PlainDate } from '@reshelve/domain/dates';
import type { Factories, Person } from '../support/factories.ts';

/** Stands in every word of a returner's: no mail and no job may carry it. */
export const CANARY = 'canary-7c3e';

/** The programme's day. */
export const today = (now = new Date()): PlainDate => todayIn('Europe/London', now.toISOString());

/** Makes what there is to be reminded of, as rows. */
export class Reasons {
  constructor(
    private readonly make: Factories,
    private readonly returner: Person,
  ) {}

  private async row(table: string, values: Record<string, unknown>): Promise<string> {
    const { programmeId, enrolmentId } = this.returner;
    const whose = { programme_id: programmeId, returner_id: enrolmentId };
    return (await this.make.insert<{ id: string }>(table, { ...whose, ...values })).id;
  }

  application(values: Record<string, unknown> = {}): Promise<string> {
    const words = { title: CANARY, employer: CANARY, notes: CANARY };
    return this.make.application(this.returner, { ...words, ...values });
  }

  /** @returns the application that closes */
  closing(on: PlainDate): Promise<string> {
    return this.application({ closing_on: on });
  }

  async interview(startsAt: Date, values: Record<string, unknown> = {}): Promise<string> {
    return this.row('interview', {
      application_id: await this.application({ stage: 'first_round' }),
      round: 'first_round',
      format: 'video',
      starts_at: startsAt,
      ...{ place: CANARY, people: CANARY, notes: CANARY, thank_you_note: CANARY },
      ...values,
    });
  }

  contact(nextOn: PlainDate): Promise<string> {
    return this.row('contact', { name: CANARY, next_about: CANARY, next_on: nextOn });
  }

  /** A rejection, settled but for the feedback that was asked for. @returns the feedback request */
  async asked(askedOn: PlainDate, values: Record<string, unknown> = {}): Promise<string> {
    const application = await this.application({
      ...{ stage: 'applied', outcome: 'rejected', applied_on: addDays(askedOn, -20) },
      ended_on: addDays(askedOn, -1),
    });
    const debrief = await this.row('debrief', {
      ...{ application_id: application, feeling: CANARY, accepted_at: new Date() },
    });
    return this.row('feedback_request', {
      ...{ debrief_id: debrief, state: 'asked', asked_on: askedOn },
      ...{ recipient: CANARY, subject: CANARY, body: CANARY },
      ...values,
    });
  }

  /** A call about feedback that is arranged. @returns the feedback request */
  call(at: Date): Promise<string> {
    const askedOn = addDays(today(at), -10);
    return this.asked(askedOn, { state: 'call_arranged', call_at: at });
  }

  async news(kind = 'comment-added', createdAt = new Date()): Promise<string> {
    const { programmeId, enrolmentId } = this.returner;
    const row = await this.make.insert<{ id: string }>('notification', {
      ...{ programme_id: programmeId, enrolment_id: enrolmentId, kind },
      ...{ subject_id: enrolmentId, created_at: createdAt },
    });
    return row.id;
  }
}
