import { addDays, type PlainDate } from '@reshelve/domain/dates';
import { type Document, textOf } from '@reshelve/domain/documents';
import { anchorAt } from '@reshelve/domain/passages';
import type { Rubric } from '@reshelve/domain/rubric';
import { Random } from './random.ts';
import type { ApplicationStory } from './search.ts';
import { CV_REVIEW, STATEMENT_QUESTION, type SaidOnWords } from './words/reviews.ts';

const SEED = 89;

/** The last version of a material. */
export interface KeptVersion {
  versionId: string;
  document: Document;
}

export type MaterialReviews = ReturnType<typeof reviewsOfMaterials>;

/**
 * The CV has been read, with suggestions still to think about; the statement was sent lately, for
 * the last application.
 */
export function reviewsOfMaterials(
  { cv, statement }: { cv: KeptVersion; statement: KeptVersion },
  last: ApplicationStory | undefined,
  mentorId: string,
  today: PlainDate,
) {
  const random = new Random(SEED);
  const askedAt = random.moment(addDays(today, -12));
  const seenAt = random.moment(addDays(today, -9));
  const decidedAt = new Date(seenAt.getTime() + 5_400_000);
  const sentAt = random.moment(addDays(today, -2));
  const reviewId = random.id(askedAt);
  const { question, summary, rubric, said } = CV_REVIEW;
  return {
    read: {
      id: reviewId,
      materialVersionId: cv.versionId,
      mentorId,
      question,
      state: 'decided' as const,
      decision: 'another_look' as const,
      submittedAt: askedAt,
      seenAt,
      begunAt: seenAt,
      decidedAt,
      summary,
      rubric: rubric satisfies Rubric,
    },
    waiting: {
      id: random.id(sentAt),
      materialVersionId: statement.versionId,
      question: STATEMENT_QUESTION,
      state: 'waiting' as const,
      submittedAt: sentAt,
      vacancy: last
        ? {
            title: last.application.title,
            employer: last.application.employer,
            criteria: last.criteria.map(({ kind, text }) => ({ kind, text })),
          }
        : null,
    },
    said: said.map((one, i) => {
      const at = new Date(seenAt.getTime() + (i + 1) * 300_000);
      return {
        id: random.id(at),
        reviewId,
        kind: one.kind,
        text: one.text,
        ...(one.kind === 'suggestion' && {
          replacement: one.replacement,
          suggestionState: 'open' as const,
        }),
        ...heldTo(cv.document, one),
        createdAt: at,
        publishedAt: decidedAt,
      };
    }),
  };
}

function heldTo(document: Document, { quote }: SaidOnWords) {
  const text = textOf(document);
  const from = text.indexOf(quote);
  if (from < 0) throw new Error(`These words are not in the CV: ${quote}`);
  const passage = { from, to: from + quote.length };
  const anchor = anchorAt(text, passage);
  return { passage, anchor: { position: { ...anchor.position }, quote: { ...anchor.quote } } };
}
