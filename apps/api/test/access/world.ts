import { Factories, type Person } from '../support/factories.ts';
import type { TestApi } from '../support/test-api.ts';

/** Everybody who might try a route, seen from the returner whose things it is about. */
export const KINDS = [
  'nobody',
  'owner',
  'peer',
  'mentor',
  'former',
  'unpaired',
  'coordinator',
  'foreign',
  'operator',
] as const;
export type Kind = (typeof KINDS)[number];

/** Stands in every free-text field of the owner: it must never reach anybody it is not meant for. */
export const CANARY = 'canary-4f1d';

/** Two programmes, and in one of them a returner with one of everything. */
export class World {
  readonly make: Factories;
  people!: Record<Exclude<Kind, 'nobody' | 'operator'>, Person>;
  operatorToken!: string;
  programmeId!: string;
  cohortId!: string;

  constructor(readonly api: TestApi) {
    this.make = new Factories(api.owner);
  }

  async build(): Promise<this> {
    const { make } = this;
    this.programmeId = await make.programme();
    this.cohortId = await make.cohort(this.programmeId);
    const elsewhere = await make.programme();
    const here = this.programmeId;
    this.people = {
      owner: await make.person('returner', here, this.cohortId),
      peer: await make.person('returner', here, this.cohortId),
      mentor: await make.person('mentor', here),
      former: await make.person('mentor', here),
      unpaired: await make.person('mentor', here),
      coordinator: await make.person('coordinator', here),
      foreign: await make.person('coordinator', elsewhere),
    };
    const { owner, mentor, former } = this.people;
    await make.pairing(owner, mentor);
    await make.pairing(owner, former, { ended_at: new Date() });
    await make.person('coordinator', here); // so that one may leave
    this.operatorToken = (await make.operator()).token;
    return this;
  }

  token(kind: Kind): string | undefined {
    if (kind === 'nobody') return undefined;
    return kind === 'operator' ? this.operatorToken : this.people[kind].token;
  }

  /** Whom a caller acts as; those who are nobody in the programme try the owner's own address. */
  as(kind: Kind): Person {
    return kind === 'nobody' || kind === 'operator' ? this.people.owner : this.people[kind];
  }

  private mine(values: Record<string, unknown> = {}): Record<string, unknown> {
    const { programmeId, enrolmentId } = this.people.owner;
    return { programme_id: programmeId, returner_id: enrolmentId, ...values };
  }

  private async row(table: string, values: Record<string, unknown>): Promise<string> {
    return (await this.make.insert<{ id: string }>(table, this.mine(values))).id;
  }

  /** An application of the owner; `ended` has an outcome already. */
  async application(ended = false): Promise<{ id: string; eventId: string }> {
    const id = await this.make.application(this.people.owner, {
      title: CANARY,
      notes: CANARY,
      ...(ended && { outcome: 'rejected', ended_on: '2026-09-02', stage: 'applied' }),
    });
    const event = { application_id: id, kind: 'moved', note: CANARY };
    const eventId = await this.row('stage_event', {
      ...event,
      stage: ended ? 'applied' : 'saved',
      occurred_on: '2026-09-01',
    });
    if (ended) {
      await this.row('stage_event', {
        ...event,
        kind: 'ended',
        outcome: 'rejected',
        occurred_on: '2026-09-02',
      });
    }
    return { id, eventId };
  }

  async interview(): Promise<string> {
    const { id } = await this.application();
    return this.row('interview', {
      application_id: id,
      round: 'first_round',
      format: 'video',
      starts_at: new Date(),
      place: CANARY,
      link: CANARY,
      people: CANARY,
      notes: CANARY,
      fresh_notes: CANARY,
      thank_you_to: CANARY,
      thank_you_subject: CANARY,
      thank_you_note: CANARY,
    });
  }

  async calendarFeed(): Promise<string> {
    const { programmeId, enrolmentId } = this.people.owner;
    const row = await this.make.insert<{ id: string }>('calendar_feed', {
      programme_id: programmeId,
      enrolment_id: enrolmentId,
      token_hash: Buffer.from(`${CANARY}-${String(Math.random())}`),
      contains: ['interviews'],
    });
    return row.id;
  }

  async preparationItem(): Promise<string> {
    return this.row('preparation_item', {
      interview_id: await this.interview(),
      section: 'role',
      text: CANARY,
      notes: CANARY,
      position: 1,
    });
  }

  async criterion(): Promise<string> {
    const { id } = await this.application();
    return this.row('criterion', {
      application_id: id,
      kind: 'essential',
      text: CANARY,
      evidence: CANARY,
      position: 1,
    });
  }

  /** A step on to the next stage. @returns its entry in the history */
  async move(applicationId: string): Promise<string> {
    return this.row('stage_event', {
      application_id: applicationId,
      kind: 'moved',
      stage: 'preparing',
      occurred_on: '2026-09-02',
      note: CANARY,
    });
  }

  async savedView(): Promise<string> {
    const name = `${CANARY} ${String(Math.random())}`;
    return this.row('saved_view', { name, query: `search=${CANARY}` });
  }

  /** An example that serves a criterion. */
  async example(): Promise<string> {
    const words = { situation: CANARY, task: CANARY, action: CANARY, result: CANARY };
    const example = await this.row('example', { title: CANARY, ...words });
    await this.make.insert(
      'example_use',
      this.mine({ criterion_id: await this.criterion(), example_id: example }),
    );
    return example;
  }

  async sentMaterial(): Promise<string> {
    const { id } = await this.application();
    return this.row('sent_material', { application_id: id, kind: 'cv', label: CANARY });
  }

  /** @returns the debrief with a lesson and a feedback request */
  async debrief(state = 'not_asked', accepted = false): Promise<{ id: string; lessonId: string }> {
    const application = await this.application(true);
    const id = await this.row('debrief', {
      application_id: application.id,
      stopped_at: 'applied',
      located_at: new Date(),
      decision_words: CANARY,
      went_well: CANARY,
      was_hard: CANARY,
      would_do_different: CANARY,
      closing_note: CANARY,
      feeling: CANARY,
      accepted_at: accepted ? new Date() : null,
    });
    const lessonId = await this.row('lesson', {
      debrief_id: id,
      text: CANARY,
      due: 'next_application',
    });
    await this.row('feedback_request', {
      debrief_id: id,
      state,
      recipient: CANARY,
      subject: CANARY,
      body: CANARY,
      verbatim: CANARY,
      own_words: CANARY,
      ...(state !== 'not_asked' && { asked_on: '2026-09-03' }),
    });
    return { id, lessonId };
  }

  /** Writes a strategy for whoever acts, if they can have one. @returns its revision */
  async strategy(kind: Kind): Promise<number> {
    const { programmeId, enrolmentId } = this.as(kind);
    const { rows } = await this.api.owner.query<{ revision: number }>(
      `INSERT INTO strategy (programme_id, returner_id, plan, reflection, feedback, acceptance)
       SELECT $1, $2, $3, '', '', '' FROM enrolment WHERE id = $2 AND role = 'returner'
       ON CONFLICT (programme_id, returner_id)
         DO UPDATE SET revision = strategy.revision + 1, plan = strategy.plan || 'x'
       RETURNING revision`,
      [programmeId, enrolmentId, CANARY],
    );
    return rows[0]?.revision ?? 0;
  }

  private versions = 0;

  async version(): Promise<string> {
    await this.strategy('owner');
    const { rows } = await this.api.owner.query<{ id: string }>(
      'SELECT id FROM strategy WHERE returner_id = $1',
      [this.people.owner.enrolmentId],
    );
    this.versions += 1;
    return this.row('strategy_version', {
      strategy_id: rows[0]?.id,
      number: 1_000_000 - this.versions,
      plan: CANARY,
      reflection: CANARY,
      feedback: CANARY,
      acceptance: CANARY,
    });
  }

  async review(state = 'waiting'): Promise<string> {
    return this.row('review', {
      strategy_version_id: await this.version(),
      question: CANARY,
      state,
      ...(state === 'seen' && {
        seen_at: new Date(),
        mentor_id: this.people.mentor.enrolmentId,
      }),
    });
  }

  async comment(resolved = false): Promise<string> {
    return this.row('comment', {
      review_id: await this.review('seen'),
      author_id: this.people.mentor.enrolmentId,
      part: 'plan',
      text: CANARY,
      resolved_at: resolved ? new Date() : null,
    });
  }

  async notification(kind: Kind): Promise<{ id: string; subjectId: string }> {
    const { programmeId, enrolmentId } = this.as(kind);
    const subjectId = await this.review();
    const row = await this.make.insert<{ id: string }>('notification', {
      programme_id: programmeId,
      enrolment_id: enrolmentId,
      kind: 'review-submitted',
      subject_id: subjectId,
    });
    return { id: row.id, subjectId };
  }

  /** An import of the owner with its file. */
  async import(state: 'preview' | 'done' = 'preview'): Promise<string> {
    const { programmeId: programme_id, enrolmentId: enrolment_id } = this.people.owner;
    const of = { programme_id, enrolment_id };
    const content = Buffer.from(`Title,Employer\n${CANARY},${CANARY}\n`);
    const file = await this.make.insert<{ id: string }>('stored_file', {
      ...of,
      name: CANARY,
      media_type: 'text/csv',
      size: content.length,
      sha256: Buffer.alloc(32),
    });
    await this.make.insert('stored_file_part', {
      ...of,
      file_id: file.id,
      number: 0,
      bytes: content,
    });
    const reading = {
      encoding: 'utf-8',
      separator: ',',
      headerLine: 1,
      columns: ['title', 'employer'],
      dateOrder: null,
      statuses: { [CANARY]: 'saved' },
      problems: 'stop',
      duplicates: 'skip',
    };
    return this.row('import', {
      kind: 'applications',
      state,
      file_id: file.id,
      file_name: CANARY,
      reading: JSON.stringify(reading),
      failure: CANARY,
      lines_total: 1,
    });
  }

  /** An archive that is ready. */
  async archive(): Promise<string> {
    const { programmeId: programme_id, enrolmentId: enrolment_id } = this.people.owner;
    const of = { programme_id, enrolment_id };
    const file = await this.make.insert<{ id: string }>('stored_file', {
      ...of,
      name: 'reshelve.zip',
      media_type: 'application/zip',
      size: CANARY.length,
      sha256: Buffer.alloc(32),
    });
    await this.make.insert('stored_file_part', {
      ...of,
      file_id: file.id,
      number: 0,
      bytes: Buffer.from(CANARY),
    });
    const row = await this.make.insert<{ id: string }>('archive', {
      ...of,
      state: 'ready',
      file_id: file.id,
    });
    return row.id;
  }

  /** A closing date of today: the owner is reminded of it. */
  async nudge(): Promise<{ kind: string; subjectId: string; occasion: string }> {
    const today = new Date().toISOString().slice(0, 10);
    const { id } = await this.application();
    await this.api.owner.query('UPDATE application SET closing_on = $2 WHERE id = $1', [id, today]);
    return { kind: 'closing-date', subjectId: id, occasion: today };
  }

  async learning(): Promise<string> {
    await this.nudge();
    return this.row('learning_entry', { on: new Date(), text: CANARY });
  }

  /** Writes the settings of whoever acts down. @returns the token in their mails */
  async reminderSettings(kind: Kind): Promise<string> {
    const { programmeId, enrolmentId } = this.as(kind);
    const { rows } = await this.api.owner.query<{ token: string }>(
      `INSERT INTO reminder_settings (programme_id, enrolment_id) VALUES ($1, $2)
       ON CONFLICT (programme_id, enrolment_id) DO UPDATE SET revision = 1
       RETURNING unsubscribe_token AS token`,
      [programmeId, enrolmentId],
    );
    return rows[0]?.token ?? '';
  }

  async invitation(): Promise<string> {
    const row = await this.make.insert<{ id: string }>('invitation', {
      programme_id: this.programmeId,
      email: `guest-${String(Math.random()).slice(2)}@example.org`,
      role: 'mentor',
      invited_by: this.people.coordinator.accountId,
    });
    return row.id;
  }

  /** A template of the owner's own. */
  async template(): Promise<string> {
    const { programmeId, enrolmentId } = this.people.owner;
    const row = await this.make.insert<{ id: string }>('template', {
      programme_id: programmeId,
      owner_id: enrolmentId,
      kind: 'thank_you',
      name: CANARY,
      subject: CANARY,
      body: CANARY,
    });
    return row.id;
  }

  /** A person in the owner's network, with a touchpoint and a part in an application. */
  async contact(): Promise<{ id: string; touchpointId: string; applicationId: string }> {
    const id = await this.row('contact', {
      name: CANARY,
      acquaintance: CANARY,
      job_title: CANARY,
      employer: CANARY,
      former_employers: [CANARY],
      employer_keys: [CANARY],
      email: `${CANARY}@example.org`,
      phone: `${CANARY} 1`,
      link: `https://example.org/${CANARY}`,
      notes: CANARY,
      next_on: '2026-12-01',
      next_about: CANARY,
    });
    const touchpointId = await this.row('touchpoint', {
      contact_id: id,
      on: '2026-09-01',
      way: 'email',
      notes: CANARY,
    });
    const { id: applicationId } = await this.application();
    await this.row('application_contact', {
      application_id: applicationId,
      contact_id: id,
      part: 'led_to',
    });
    return { id, touchpointId, applicationId };
  }

  /** An import of people, of one card. */
  async peopleImport(state = 'preview'): Promise<string> {
    const { programmeId: programme_id, enrolmentId: enrolment_id } = this.people.owner;
    const of = { programme_id, enrolment_id };
    const card = Buffer.from(`BEGIN:VCARD\nFN:${CANARY}\nNOTE:${CANARY}\nEND:VCARD\n`);
    const file = await this.make.insert<{ id: string }>('stored_file', {
      ...of,
      name: CANARY,
      media_type: 'text/vcard',
      size: card.length,
      sha256: Buffer.alloc(32),
    });
    await this.make.insert('stored_file_part', { ...of, file_id: file.id, number: 0, bytes: card });
    return this.row('import', {
      kind: 'vcards',
      state,
      file_id: file.id,
      file_name: CANARY,
      failure: CANARY,
      reading: JSON.stringify({ filled: [{ id: file.id, fields: { notes: CANARY } }] }),
    });
  }

  newReturner(): Promise<Person> {
    return this.make.person('returner', this.programmeId, this.cohortId);
  }

  newMentor(): Promise<Person> {
    return this.make.person('mentor', this.programmeId);
  }
}
