import { Injectable, Logger } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { SYSTEM } from '../../platform/database/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { AccountsService } from '../identity/accounts.service.ts';
import { archiveError } from './archives.errors.ts';
import type { ErasureDto, ErasureStatementDto } from './dto/erasure.dto.ts';
import { ErasuresRepository } from './erasures.repository.ts';

/** How long a request may be repeated, in milliseconds: as the policy of the table has it. */
const ANSWERS_KEPT_MS = 2 * 86_400_000;

/** In milliseconds: promised is an hour, and it takes seconds. */
const OVERDUE_MS = 20 * 60_000;

/** Erases a returner's part in a programme, at their own word. */
@Injectable()
export class ErasuresService {
  private readonly logger = new Logger('Erasures');

  constructor(
    private readonly database: Database,
    private readonly erasures: ErasuresRepository,
    private readonly accounts: AccountsService,
    private readonly jobs: JobsRepository,
    private readonly audit: AuditRepository,
    private readonly mailer: Mailer,
  ) {}

  /** What would go. */
  statement(actor: EnrolledActor): Promise<ErasureStatementDto> {
    return this.database.withActor(actor, async (tx) => ({
      ...(await this.erasures.statement(tx, actor)),
      accountToo: await this.erasures.isAll(tx, actor),
    }));
  }

  /**
   * Takes the request down; the job that follows at once does it.
   * @throws wrong-password, erasure-asked-for
   */
  async ask(actor: EnrolledActor, password: string, address: string): Promise<ErasureDto> {
    await this.accounts.confirm(actor.accountId, password, address);
    return this.database.withActor(actor, async (tx) => {
      const accountToo = await this.erasures.isAll(tx, actor);
      const erasure = await this.erasures.ask(tx, actor);
      if (!erasure) throw archiveError('erasure-asked-for');
      const { id } = erasure;
      await this.jobs.enqueue(tx, 'erase', { id }, { key: `erase:${id}` });
      await this.audit.record(tx, actor, {
        action: 'erasure.requested',
        subjectKind: 'erasure',
        subjectId: id,
      });
      return { id, accountToo };
    });
  }

  /**
   * Begins again with what should long be done, whatever became of its job: an erasure does not
   * depend on a queue that has given up.
   */
  @Task('erase-overdue', { cron: '*/10 * * * *' })
  async eraseOverdue(): Promise<void> {
    const before = new Date(Date.now() - OVERDUE_MS);
    await this.database.withActor(SYSTEM, async (tx) => {
      for (const { id } of await this.erasures.overdue(tx, before)) {
        await this.jobs.enqueue(tx, 'erase', { id }, { key: `erase:${id}` });
      }
    });
  }

  /** All in one transaction: a crash leaves everything or nothing, and the job runs again. */
  @Task('erase')
  async erase({ id }: { id: string }): Promise<void> {
    await this.sayGoodbye(id);
    await this.database.withActor(SYSTEM, async (tx) => {
      const erasure = await this.erasures.waiting(tx, id);
      if (!erasure) return;
      await this.erasures.erase(tx, erasure);
      const { programmeId, accountId } = erasure;
      await this.audit.record(tx, SYSTEM, {
        action: 'erasure.done',
        subjectKind: 'erasure',
        subjectId: id,
        programmeId,
        accountId,
      });
    });
  }

  /** Answers that were kept for a repeated request carry words: after two days they go. */
  @Task('forget-answers', { cron: '17 3 * * *' })
  async forgetAnswers(): Promise<void> {
    const before = new Date(Date.now() - ANSWERS_KEPT_MS);
    await this.database.withActor(SYSTEM, (tx) => this.erasures.forgetAnswers(tx, before));
  }

  /** Before, because afterwards there is no address. No mail server can hold the erasure up. */
  private async sayGoodbye(id: string): Promise<void> {
    const to = await this.database.withActor(SYSTEM, async (tx) => {
      const erasure = await this.erasures.waiting(tx, id);
      return erasure && this.erasures.address(tx, erasure.accountId);
    });
    if (!to) return;
    try {
      await this.mailer.send({
        id,
        to,
        subject: 'Your data on Reshelve is erased',
        paragraphs: [
          'Hello,',
          'As you asked, everything of yours in your returners programme on Reshelve is being erased at this moment. It cannot be brought back.',
          'If it was not you who asked, please tell your programme’s coordinator at once.',
          'We wish you well.',
        ],
      });
    } catch {
      this.logger.warn('the mail about an erasure could not be sent');
    }
  }
}
