import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { formatDate, todayIn } from '@reshelve/domain/dates';
import { mailtoLink } from '@reshelve/domain/feedback';
import { addressee, builtInThankYou, checkThanked } from '@reshelve/domain/interviews';
import { mergeLetter } from '@reshelve/domain/templates';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { toDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { TemplatesService } from '../templates/templates.service.ts';
import type {
  FreshNotesDto,
  InterviewRevisionDto,
  ThankYouDraftDto,
  ThankYouDraftQueryDto,
  ThankYouDto,
} from './dto/interview-detail.dto.ts';
import { InterviewsRepository, type InterviewTarget } from './interviews.repository.ts';

type Change = Parameters<InterviewsRepository['change']>[3];
type Interview = NonNullable<Awaited<ReturnType<InterviewsRepository['find']>>>;

/** What comes after an interview: notes while it is fresh, and the thank-you note. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly database: Database,
    private readonly interviews: InterviewsRepository,
    private readonly templates: TemplatesService,
    private readonly audit: AuditRepository,
  ) {}

  /** @throws PlatformError `stale` */
  note(
    actor: EnrolledActor,
    target: InterviewTarget,
    { freshNotes }: FreshNotesDto,
  ): Promise<InterviewRevisionDto> {
    return this.change(actor, target, 'interview.noted', () => ({ freshNotes }));
  }

  /**
   * Keeps a draft, or that it was sent, or that there will be none, and what was noted beside it.
   * @throws PlatformError `stale`; thanked-in-future, thanked-before
   */
  thank(
    actor: EnrolledActor,
    target: InterviewTarget,
    request: ThankYouDto,
  ): Promise<InterviewRevisionDto> {
    const { thankYou, recipient, subject, body, thankedOn, freshNotes } = request;
    return this.change(actor, target, 'interview.thanked', (interview) => {
      const today = todayIn(actor.timeZone, new Date().toISOString());
      const sentOn = thankYou === 'sent' ? (thankedOn ?? today) : null;
      if (sentOn !== null) {
        const meeting = { ...interview, startsAt: interview.startsAt.toISOString() };
        checkThanked(sentOn, meeting, interview.timeZone ?? actor.timeZone, today);
      }
      return {
        thankYou,
        thankedOn: toDbDate(sentOn),
        ...(recipient !== undefined && { thankYouTo: recipient }),
        ...(subject !== undefined && { thankYouSubject: subject }),
        ...(body !== undefined && { thankYouNote: body }),
        ...(freshNotes !== undefined && { freshNotes }),
      };
    });
  }

  /** The thank-you note: as it was kept, or else as the template that fits best has it. */
  draft(
    actor: EnrolledActor,
    id: string,
    { discussed = '', anew }: ThankYouDraftQueryDto,
  ): Promise<ThankYouDraftDto> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'read');
      const found = await this.interviews.forLetter(tx, actor, id);
      const { thankYouTo: recipient, thankYouSubject: subject, thankYouNote: body } = found;
      const saved = anew === undefined && body !== '';
      const letter = saved ? { subject, body } : await this.template(tx, actor, found, discussed);
      return { recipient, ...letter, mailto: mailtoLink(recipient, letter), saved };
    });
  }

  private async template(
    tx: Tx,
    actor: EnrolledActor,
    interview: Awaited<ReturnType<InterviewsRepository['forLetter']>>,
    discussed: string,
  ) {
    const { application, format, people, startsAt } = interview;
    const [best] = await this.templates.fitting(tx, actor, 'thank_you', format);
    const today = todayIn(actor.timeZone, new Date().toISOString());
    const zone = interview.timeZone ?? actor.timeZone;
    return mergeLetter(best ?? builtInThankYou(format), {
      name: addressee(people),
      employer: application.employer,
      post: application.title,
      date: formatDate(todayIn(zone, startsAt.toISOString()), today),
      discussed,
      'my name': application.returner.account.name,
    });
  }

  private change(
    actor: EnrolledActor,
    target: InterviewTarget,
    action: `interview.${string}`,
    work: (interview: Interview) => Change,
  ): Promise<InterviewRevisionDto> {
    return this.database.withActor(actor, async (tx) => {
      const interview = await this.own(tx, actor, target.id, 'update');
      if (!(await this.interviews.change(tx, actor, target, work(interview)))) {
        throw new PlatformError('stale');
      }
      const deed = { action, subjectKind: 'interview', subjectId: target.id } as const;
      await this.audit.record(tx, actor, deed);
      return { revision: target.revision + 1 };
    });
  }

  private async own(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    action: 'read' | 'update',
  ): Promise<Interview> {
    const found = await this.interviews.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Interview', found)) throw notFound();
    return found;
  }
}
