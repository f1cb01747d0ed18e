import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { homePath } from '@reshelve/domain/notifications';
import { isNudgeKind, type NudgeKind } from '@reshelve/domain/nudge-kinds';
import { placeOf } from '@reshelve/domain/reminders';
import { Database, type Tx } from '../../platform/database/database.ts';
import { JobActorRepository } from '../../platform/jobs/job-actor.repository.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { AddresseesRepository } from './addressees.repository.ts';
import { subjectOf } from './mail-words.ts';
import { SettingsRepository } from './settings.repository.ts';

/** One line of a mail: it says what kind of thing waits and where, and never what it is. */
export interface MailLine {
  /** So that a kind that is switched off in the meantime is left out. */
  kind: NudgeKind | 'news';
  /** How many things it stands for. */
  count: number;
  text: string;
  /** Of the web application. */
  path: string;
}

/** Stored while it waits, so it carries no private words either. */
interface PersonalMailJob extends Record<string, string> {
  mailId: string;
  programmeId: string;
  enrolmentId: string;
  lines: string;
}

/**
 * Mails to a person about their programme. A mail is a job that is enqueued in the transaction
 * which notes that it goes out, and its id is that of the message: nothing noted is lost over a
 * crash, and what is sent again is the same mail.
 */
@Injectable()
export class PersonalMailService {
  constructor(
    private readonly database: Database,
    private readonly actors: JobActorRepository,
    private readonly addressees: AddresseesRepository,
    private readonly settings: SettingsRepository,
    private readonly jobs: JobsRepository,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Whether this person's news is to be mailed as it comes; if so their settings are held until
   * the transaction ends.
   */
  async wantsNewsAtOnce(tx: Tx, actor: EnrolledActor): Promise<boolean> {
    const settings = await this.settings.hold(tx, actor);
    return settings.rhythm === 'at_once' && placeOf('mentor-news', settings) === 'mail';
  }

  /** @param mailId a UUID; the same id is the same mail */
  async enqueue(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    mailId: string,
    lines: readonly MailLine[],
  ): Promise<void> {
    const job: PersonalMailJob = {
      ...{ mailId, programmeId, enrolmentId },
      lines: JSON.stringify(lines),
    };
    // A mail server that is away for an evening loses nobody a reminder.
    const options = { key: `mail-person:${mailId}`, attempts: 11 };
    await this.jobs.enqueue(tx, 'mail-person', job, options);
  }

  /** Sends one, unless its reader wants no mail, or none of this kind, by now. */
  @Task('mail-person')
  async send({ mailId, programmeId, enrolmentId, lines }: PersonalMailJob): Promise<void> {
    const actor = await this.actors.find(programmeId, enrolmentId);
    if (!actor) return;
    const { to, settings } = await this.database.withActor(actor, async (tx) => ({
      to: await this.addressees.addressOf(tx, actor),
      settings: await this.settings.hold(tx, actor),
    }));
    const wanted = (JSON.parse(lines) as MailLine[]).filter(
      ({ kind }) => !isNudgeKind(kind) || placeOf(kind, settings) === 'mail',
    );
    const [first] = wanted;
    if (to === null || settings.rhythm === 'never' || !first) return;
    const home = homePath(actor.role, enrolmentId);
    const newsOnly = wanted.every(({ kind }) => kind === 'news' || kind === 'mentor-news');
    await this.mailer.send({
      id: mailId,
      to,
      subject: subjectOf(wanted),
      paragraphs: [
        'Hello,',
        newsOnly
          ? 'There is something new for you on Reshelve.'
          : wanted.length === 1 && first.count === 1
            ? 'This waits for you on Reshelve:'
            : 'These wait for you on Reshelve:',
        ...(newsOnly
          ? []
          : [
              {
                items: wanted.map((line) => ({
                  text: line.text,
                  href: this.mailer.link(line.path),
                })),
              },
            ]),
        newsOnly
          ? { label: 'Read it', href: this.mailer.link(first.path) }
          : { label: 'Open Today', href: this.mailer.link(home) },
        'What it says stays there: mails never carry it.',
      ],
      list: {
        unsubscribe: this.mailer.link(`/api/mail/unsubscribe/${settings.unsubscribeToken}`),
        leave: this.mailer.link(`/unsubscribe?token=${settings.unsubscribeToken}`),
        settings: this.mailer.link(`${home}/reminders`),
      },
    });
  }
}
