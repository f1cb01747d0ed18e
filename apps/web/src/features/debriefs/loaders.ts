import 'server-only';
import { cache } from 'react';
import type { components } from '@reshelve/api-client/schema';
import type { DebriefStep } from '@reshelve/domain/debrief';
import { asPath, loadJson } from '@/lib/api';

type Schemas = components['schemas'];

export type Debrief = Schemas['DebriefDto'];
export type DebriefLine = Schemas['DebriefLineDto'];
export type Lesson = Schemas['LessonDto'];
export type Draft = Schemas['DraftDto'];
export type FeedbackLine = Schemas['FeedbackLineDto'];

/** Where a returner's debriefs are on the web. */
export const pathOf = (enrolment: string, debrief?: string, step?: DebriefStep): string =>
  `/r/${enrolment}/debriefs${debrief ? `/${debrief}` : ''}${step ? `/${step}` : ''}`;

/** What one asked employers, and what they said. */
export const feedbackPath = (enrolment: string): string => `/r/${enrolment}/feedback`;

export const lessonsPath = (enrolment: string): string => `/r/${enrolment}/lessons`;

/** Where a debrief is taken up again; one that is accepted is read. */
export const resumeAt = (
  enrolment: string,
  { id, nextStep }: Pick<Debrief, 'id' | 'nextStep'>,
): string => pathOf(enrolment, id, nextStep ?? undefined);

/** One debrief with everything that its pages show. One call a request. */
export const debrief = cache((enrolment: string, id: string): Promise<Debrief> =>
  loadJson(asPath(enrolment, `debriefs/${encodeURIComponent(id)}`)),
);

/** All debriefs, those that wait first. */
export const debriefs = (enrolment: string): Promise<DebriefLine[]> =>
  loadJson(asPath(enrolment, 'debriefs'));

/** Lessons, open ones first. */
export const lessons = (
  enrolment: string,
  query: Partial<Pick<Lesson, 'state' | 'due'>> = {},
): Promise<Lesson[]> =>
  loadJson(asPath(enrolment, `lessons?${new URLSearchParams(query).toString()}`));

export const feedbackRequests = (enrolment: string): Promise<FeedbackLine[]> =>
  loadJson(asPath(enrolment, 'feedback-requests'));

/** The e-mail that asks for feedback; a template forgets what was saved. */
export const draft = (enrolment: string, id: string, template?: string): Promise<Draft> =>
  loadJson(
    asPath(
      enrolment,
      `debriefs/${encodeURIComponent(id)}/feedback/draft${template ? `?template=${encodeURIComponent(template)}` : ''}`,
    ),
  );

/** The later e-mail that offers a call. */
export const callDraft = (enrolment: string, id: string): Promise<Draft> =>
  loadJson(asPath(enrolment, `debriefs/${encodeURIComponent(id)}/feedback/call-draft`));
