import { addDays, daysBetween, type PlainDate } from '@reshelve/domain/dates';
import type { LessonState } from '@reshelve/domain/lessons';
import { textOf } from '@reshelve/domain/documents';
import { anchorAt } from '@reshelve/domain/passages';
import type { Decision, ReviewState } from '@reshelve/domain/reviews';
import { STRATEGY_GUIDE, type StrategyPart, type StrategyParts } from '@reshelve/domain/strategy';
import { strategyDocument } from '@reshelve/domain/strategy-document';
import type { Random } from './random.ts';
import { REMARKS, STRATEGIES, SUMMARIES } from './words/strategies.ts';

/** Whose strategy it is, and how it went with the mentor. */
export interface Strategist {
  from: PlainDate;
  today: PlainDate;
  now: Date;
  /** Null where nobody is paired: what is submitted waits. */
  mentorId: string | null;
  /** Who read the earlier versions, where the pairing has changed since. */
  formerMentorId: string | null;
  /** How long the mentor takes, in days at the least and at the most. */
  mentorDays: readonly [number, number];
  versions: number;
  /** The last version has been submitted and not been decided. */
  waits: boolean;
  /** What the returner has learnt so far, kept with each version. */
  lessons: readonly { text: string; due: string; state: LessonState; createdAt: Date }[];
}

export type StrategyStory = ReturnType<typeof strategy>;

/** A strategy with its versions, and the reviews with their comments. */
export function strategy(random: Random, person: Strategist) {
  const words = random.pick(STRATEGIES);
  const span = Math.max(8, daysBetween(person.from, person.today));
  const begunOn = random.later(person.from, 4, Math.min(30, Math.round(span / 3)), person.today);
  const begunAt = random.moment(begunOn);
  const id = random.id(begunAt);
  const numbers = {
    applicationsPerInterview: words.applicationsPerInterview,
    interviewsPerOffer: words.interviewsPerOffer,
  };
  const parts = (version: number) => ({
    plan: version > 1 ? words.revisedPlan : words.plan,
    reflection: words.reflection,
    feedback: version > 2 ? words.revisedFeedback : words.feedback,
    acceptance: words.acceptance,
    ...numbers,
  });
  const earlier = person.formerMentorId ?? person.mentorId;
  const gap = Math.max(3, Math.floor(daysBetween(begunOn, person.today) / (person.versions + 0.4)));
  const versions = Array.from({ length: person.versions }, (_, i) => {
    const isLast = i === person.versions - 1;
    // What waits was submitted lately, what has been decided may have been long ago.
    const waiting = isLast && (person.waits || person.mentorId === null);
    const recent = addDays(person.today, -random.int(1, 15));
    const usual = addDays(begunOn, Math.min(i * gap + 2, daysBetween(begunOn, person.today)));
    const on = waiting && recent > usual ? recent : usual;
    const savedAt = notAfter(random.moment(on), new Date(person.now.getTime() - 60_000 * (9 - i)));
    return {
      id: random.id(savedAt),
      strategyId: id,
      number: i + 1,
      note: NOTES[i] ?? '',
      ...parts(i + 1),
      lessons: person.lessons
        .filter(({ createdAt, state }) => createdAt <= savedAt && state !== 'let_go')
        .map(({ text, due, state }) => ({ text, due, state })),
      createdAt: savedAt,
    };
  });
  const updatedAt = versions.at(-1)?.createdAt ?? begunAt;
  return {
    strategy: {
      id,
      ...(versions.length > 0 ? parts(versions.length) : halfWritten(parts(1))),
      revision: versions.length * 3 + 1,
      createdAt: begunAt,
      updatedAt,
    },
    versions,
    reviews: versions.map((version, i) =>
      review(
        random,
        { ...person, mentorId: i < versions.length - 1 ? earlier : person.mentorId },
        version,
        versions[i + 1]?.createdAt ?? null,
        words.question,
      ),
    ),
  };
}

const NOTES = ['First version', 'After talking it through', 'The part on feedback, made plainer'];

/** Begun, and put aside. */
const halfWritten = (parts: {
  plan: string;
  reflection: string;
  feedback: string;
  acceptance: string;
  applicationsPerInterview: number;
  interviewsPerOffer: number;
}) => ({ ...parts, reflection: '', feedback: '', acceptance: '' });

const dateOf = (at: Date): PlainDate => at.toISOString().slice(0, 10);

const notAfter = (at: Date, latest: Date) => (at < latest ? at : latest);

function review(
  random: Random,
  person: Strategist,
  version: StrategyParts & { id: string; number: number; createdAt: Date },
  nextVersionAt: Date | null,
  question: string,
) {
  const isLast = nextVersionAt === null;
  const submittedAt = new Date(version.createdAt.getTime() + 40_000);
  const days = random.int(...person.mentorDays);
  const usual = random.moment(addDays(dateOf(submittedAt), days));
  // What led to another version was decided before it.
  const decidedAt = isLast ? usual : notAfter(usual, new Date(nextVersionAt.getTime() - 3_600_000));
  const pending = isLast && (person.waits || person.mentorId === null || decidedAt > person.now);
  const seen = !pending || (person.mentorId !== null && random.chance(0.4));
  const state: ReviewState = !pending ? 'decided' : seen ? 'seen' : 'waiting';
  const decision: Decision = isLast || random.chance(0.25) ? 'ready' : 'another_look';
  // Read a little after it came, at a time of day when people read.
  const readOn = addDays(dateOf(submittedAt), random.int(1, 3));
  const latest = decidedAt < person.now ? decidedAt : person.now;
  const seenAt = notAfter(random.moment(readOn), new Date(latest.getTime() - 1_800_000));
  const id = random.id(submittedAt);
  const remarks = state === 'waiting' ? [] : random.shuffled(REMARKS).slice(0, random.int(1, 3));
  return {
    review: {
      id,
      strategyVersionId: version.id,
      mentorId: state === 'waiting' ? null : person.mentorId,
      question: version.number === 1 ? question : 'I have changed what we talked about. Better?',
      state,
      submittedAt,
      seenAt: state === 'waiting' ? null : seenAt,
      begunAt: state === 'waiting' ? null : seenAt,
      decision: state === 'decided' ? decision : null,
      summary: state === 'decided' ? random.pick(SUMMARIES[decision]) : '',
      decidedAt: state === 'decided' ? decidedAt : null,
    },
    comments: remarks.map(([part, text, answer], i) => {
      const at = notAfter(new Date(seenAt.getTime() + i * 240_000), person.now);
      const answerAt = notAfter(random.moment(addDays(dateOf(at), 1)), person.now);
      const answered = answer !== '' && state === 'decided';
      return {
        mentorId: person.mentorId,
        remark: {
          id: random.id(at),
          reviewId: id,
          text,
          ...(part !== 'whole' && onFirstLine(version, part)),
          createdAt: at,
          publishedAt: state === 'decided' ? decidedAt : null,
          resolvedAt: answered && random.chance(0.6) ? answerAt : null,
        },
        answer: answered
          ? { id: random.id(answerAt), text: answer, createdAt: answerAt, publishedAt: answerAt }
          : null,
      };
    }),
  };
}

/** Holds a remark to the first line of a part. */
function onFirstLine(version: StrategyParts, part: StrategyPart) {
  const text = textOf(strategyDocument(version));
  const { title } = STRATEGY_GUIDE[part];
  const from = text.indexOf(`${title}\n`) + title.length + 1;
  const passage = { from, to: from + (version[part].split('\n')[0] ?? '').length };
  const { position, quote } = anchorAt(text, passage);
  return { passage, anchor: { position: { ...position }, quote: { ...quote } } };
}
