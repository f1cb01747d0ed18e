import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { formatDate, isAfter, momentIn, todayIn, type PlainDate } from '@reshelve/domain/dates';
import { likelyStop, stoppingPoint } from '@reshelve/domain/diagnosis';
import {
  callLetter,
  closeFeedback,
  feedbackAfter,
  feedbackLetter,
  mailtoLink,
  type FeedbackState,
  type Letter,
  type LetterDetails,
} from '@reshelve/domain/feedback';
import { mergeLetter } from '@reshelve/domain/templates';
import { toDbDate } from '../../platform/database/dates.ts';
import type { Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { TemplatesService } from '../templates/templates.service.ts';
import { DebriefWork, type Target } from './debrief-work.ts';
import type { DebriefRevisionDto } from './dto/debrief.dto.ts';
import type {
  AnsweredDto,
  AskedDto,
  CallDto,
  ClosedDto,
  DraftDto,
  SaveDraftDto,
} from './dto/feedback.dto.ts';
import { FeedbackRepository, type LetterFacts } from './feedback.repository.ts';

type Change = Parameters<FeedbackRepository['change']>[3];

/** Asking an employer for feedback: the letters, and where each request stands. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly feedback: FeedbackRepository,
    private readonly work: DebriefWork,
    private readonly templates: TemplatesService,
  ) {}

  /** The JSON text of the requests. */
  list(actor: EnrolledActor): Promise<string> {
    return this.feedback.list(actor);
  }

  /**
   * The e-mail that asks: as it was saved, or else from a template.
   * @param chosen a template's id: what was saved is left aside
   */
  async draft(
    actor: EnrolledActor,
    debriefId: string,
    chosen: string | undefined,
  ): Promise<DraftDto> {
    const facts = await this.facts(actor, debriefId);
    const about = details(facts, actor.timeZone);
    const fitting = await this.templates.fittingFor(actor, 'feedback_letter', about.stage);
    const templates = [...fitting.map(({ id, name, own }) => ({ id, name, own })), BUILT_IN];
    const saved = chosen === undefined && (facts.subject !== '' || facts.body !== '');
    if (saved) return { ...draft(facts.recipient, facts, true), templates, templateId: null };
    const wanted = chosen ?? templates[0]?.id;
    const template = fitting.find(({ id }) => id === wanted);
    const letter = template ? mergeLetter(template, mergeValues(about)) : feedbackLetter(about);
    return {
      ...draft(facts.recipient, letter, false),
      templates,
      templateId: template?.id ?? BUILT_IN.id,
    };
  }

  /** The later e-mail that offers a call of 15 minutes. */
  async callDraft(actor: EnrolledActor, debriefId: string): Promise<DraftDto> {
    const facts = await this.facts(actor, debriefId);
    const letter = draft(facts.recipient, callLetter(details(facts, actor.timeZone)), false);
    return { ...letter, templates: [BUILT_IN], templateId: BUILT_IN.id };
  }

  saveDraft(
    actor: EnrolledActor,
    target: Target,
    request: SaveDraftDto,
  ): Promise<DebriefRevisionDto> {
    return this.change(actor, target, 'feedback.drafted', request, () => letterOf(request));
  }

  /** It was sent. The letter as sent may come along. */
  asked(actor: EnrolledActor, target: Target, request: AskedDto): Promise<DebriefRevisionDto> {
    this.checkPast(actor, 'askedOn', request.askedOn);
    return this.change(actor, target, 'feedback.asked', request, (state) => ({
      ...letterOf(request),
      state: feedbackAfter(state, 'ask'),
      askedOn: toDbDate(request.askedOn),
      way: request.way ?? 'email',
      closedReason: null,
    }));
  }

  /** A call was agreed on. */
  arrangeCall(actor: EnrolledActor, target: Target, request: CallDto): Promise<DebriefRevisionDto> {
    const [date = '', time = ''] = request.callAt.split('T');
    const callAt = momentIn(actor.timeZone, date, time);
    if (callAt === null) throw fault('callAt', 'Enter a real date and time.');
    return this.change(actor, target, 'feedback.call-arranged', request, (state) => ({
      state: feedbackAfter(state, 'arrange_call'),
      callAt: new Date(callAt),
      closedReason: null,
    }));
  }

  /** They answered, in writing or on the phone. */
  answered(
    actor: EnrolledActor,
    target: Target,
    request: AnsweredDto,
  ): Promise<DebriefRevisionDto> {
    const { answeredOn, verbatim, ownWords, themes } = request;
    this.checkPast(actor, 'answeredOn', answeredOn);
    if (verbatim === '' && ownWords === '') {
      throw fault('verbatim', 'Write what they said, or below what you make of it.');
    }
    return this.change(actor, target, 'feedback.answered', request, (state) => ({
      state: feedbackAfter(state, 'answer'),
      answeredOn: toDbDate(answeredOn),
      verbatim,
      ownWords,
      ...(themes && { themes }),
      closedReason: null,
    }));
  }

  close(actor: EnrolledActor, target: Target, { reason }: ClosedDto): Promise<DebriefRevisionDto> {
    return this.change(actor, target, 'feedback.closed', { reason }, (state) => ({
      state: closeFeedback(state, reason),
      closedReason: reason,
    }));
  }

  private change(
    actor: EnrolledActor,
    target: Target,
    action: `feedback.${string}`,
    request: unknown,
    decide: (state: FeedbackState) => Change,
  ): Promise<DebriefRevisionDto> {
    return this.work.change(actor, target, action, request, async (tx: Tx, { id }) => {
      const state = await this.feedback.state(tx, actor, id);
      await this.feedback.change(tx, actor, id, decide(state));
      return {};
    });
  }

  private async facts(actor: EnrolledActor, debriefId: string): Promise<LetterFacts> {
    const facts = await this.feedback.letterFacts(actor, debriefId);
    if (!facts) throw notFound();
    return facts;
  }

  private checkPast(actor: EnrolledActor, field: string, date: PlainDate): void {
    if (isAfter(date, todayIn(actor.timeZone, new Date().toISOString()))) {
      throw fault(field, 'This day is still to come. Enter today or an earlier one.');
    }
  }
}

const fault = (field: string, message: string) =>
  new PlatformError('invalid', { fields: { [field]: message } });

/** Always there to begin from. */
const BUILT_IN = { id: 'built-in', name: 'Reshelve’s own letter', own: false } as const;

const draft = (
  recipient: string,
  { subject, body }: Letter,
  saved: boolean,
): Omit<DraftDto, 'templates' | 'templateId'> => ({
  recipient,
  subject,
  body,
  mailto: mailtoLink(recipient, { subject, body }),
  saved,
});

/** The parts of the letter that were given. */
function letterOf({ recipient, subject, body }: Partial<SaveDraftDto>): Partial<SaveDraftDto> {
  return {
    ...(recipient !== undefined && { recipient }),
    ...(subject !== undefined && { subject }),
    ...(body !== undefined && { body }),
  };
}

/** What stands in for the braces of a template. */
const mergeValues = (about: LetterDetails): Parameters<typeof mergeLetter>[1] => ({
  employer: about.employer,
  post: about.title,
  'my name': about.myName,
  ...(about.interviewDate && { date: formatDate(about.interviewDate, about.today) }),
});

/** What the letters need: the interview of the round where it stopped gives the date. */
function details(facts: LetterFacts, timeZone: string): LetterDetails {
  const { title, employer, myName, outcome, furthestStage, interviews } = facts;
  const stoppedAt = facts.stoppedAt ?? likelyStop(furthestStage);
  const interview = interviews.find(({ round }) => round === stoppedAt);
  return {
    title,
    employer,
    myName,
    stage: stoppingPoint(stoppedAt, outcome),
    interviewDate: interview && todayIn(timeZone, interview.startsAt),
    today: todayIn(timeZone, new Date().toISOString()),
  };
}
