import 'server-only';
import { cache } from 'react';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';

type Schemas = components['schemas'];

export type InterviewLine = Schemas['InterviewLineDto'];
export type Interview = Schemas['InterviewPageDto'];
export type PreparationItem = Schemas['PreparationItemDto'];
export type ThankYouDraft = Schemas['ThankYouDraftDto'];

/** Where a returner's interviews are on the web. */
export const pathOf = (enrolment: string, interview?: string, rest = ''): string =>
  `/r/${enrolment}/interviews${interview ? `/${interview}` : ''}${rest}`;

export const interviewApi = (enrolment: string, id: string, rest = ''): string =>
  asPath(enrolment, `interviews/${encodeURIComponent(id)}${rest}`);

/** All of them, by date. */
export const interviews = (enrolment: string): Promise<InterviewLine[]> =>
  loadJson(asPath(enrolment, 'interviews'));

/** One with everything that its page shows. One call a request. */
export const interview = cache((enrolment: string, id: string): Promise<Interview> =>
  loadJson(interviewApi(enrolment, id)),
);

/** The thank-you note as it was kept. */
export const thankYouDraft = (enrolment: string, id: string): Promise<ThankYouDraft> =>
  loadJson(interviewApi(enrolment, id, '/thank-you/draft'));
