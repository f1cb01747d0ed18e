import 'server-only';
import { cache } from 'react';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';

export type Template = components['schemas']['TemplateDto'];

/** Whose templates a page is about: the programme's (`c`) or a returner's own (`r`). */
export type Home = 'c' | 'r';

/** Where templates are on the web. */
export const pathOf = (home: Home, enrolment: string, rest = ''): string =>
  `/${home}/${enrolment}/templates${rest}`;

/** The programme's and the person's own, by kind and name. */
export const templates = (enrolment: string): Promise<Template[]> =>
  loadJson(asPath(enrolment, 'templates'));

/** One of them. One call a request. */
export const template = cache((enrolment: string, id: string): Promise<Template> =>
  loadJson(asPath(enrolment, `templates/${encodeURIComponent(id)}`)),
);
