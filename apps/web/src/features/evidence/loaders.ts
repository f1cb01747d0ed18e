import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';
import { pathOf as applicationPath } from '@/features/applications/loaders';

type Schemas = components['schemas'];

export type Example = Schemas['ExampleDto'];
export type FittingExample = Schemas['FittingExampleDto'];
export type Outline = Schemas['OutlineDto'];

/** Where the evidence bank is on the web. */
export const bankPath = (enrolment: string, example?: string): string =>
  `/r/${enrolment}/evidence${example ? `/${example}` : ''}`;

export const criteriaPath = (enrolment: string, application: string, criterion = ''): string =>
  `${applicationPath(enrolment, application)}/criteria${criterion && `/${criterion}`}`;

export const outlinePath = (enrolment: string, application: string): string =>
  `${applicationPath(enrolment, application)}/outline`;

/** The examples, the latest changed first; searched, the best first. */
export const examples = (enrolment: string, search = ''): Promise<Example[]> =>
  loadJson(
    asPath(enrolment, `examples${search && `?${new URLSearchParams({ search }).toString()}`}`),
  );

export const example = (enrolment: string, id: string): Promise<Example> =>
  loadJson(asPath(enrolment, `examples/${encodeURIComponent(id)}`));

/** Those that serve a criterion, then those that fit it. */
export const fitting = (enrolment: string, criterion: string): Promise<FittingExample[]> =>
  loadJson(asPath(enrolment, `criteria/${encodeURIComponent(criterion)}/examples`));

export const outline = (enrolment: string, application: string): Promise<Outline> =>
  loadJson(asPath(enrolment, `applications/${encodeURIComponent(application)}/outline`));
