import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { apiFetch, asPath } from '@/lib/api';
import { submit, valuesOf } from '@/lib/forms';
import type { FormState, FormValues } from '@/lib/form-state';
import { pathOf } from './loaders';

type Draft = components['schemas']['AdvertDraftDto'];

const NAMES = {
  title: 'title',
  employer: 'employer',
  location: 'location',
  closingOn: 'closing date',
  link: 'link',
  contract: 'contract',
  hours: 'hours',
  salary: 'salary',
  advert: 'text of the advertisement',
} as const;

/** What the captures call the fields of this form. */
const FIELDS: Readonly<Record<string, string>> = { url: 'link', text: 'advert' };

/**
 * Fills the empty fields of the form from the advertisement: from its page, or from the words in
 * the form, as the button said. What was typed stays.
 */
export async function fillFromAdvert(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const read: { draft?: Draft } = {};
  const state = await submit(before, data, async (form) => {
    const [source, body] =
      form.text('read') === 'address'
        ? ['address', { url: form.text('link') }]
        : ['text', { text: form.text('advert') }];
    read.draft = await apiFetch<Draft>(asPath(enrolment, `captures/${source}`), {
      method: 'POST',
      body,
    });
  });
  return read.draft
    ? { ...state, ...filled(enrolment, enteredIn(data), read.draft) }
    : { ...state, errors: state.errors.map(atOurField) };
}

/** What was entered; the name of a shared page, if nobody changed it, gives way to a better one. */
function enteredIn(data: FormData): FormValues {
  const entered = valuesOf(data);
  return entered['title'] === entered['pageTitle'] ? { ...entered, title: '' } : entered;
}

function filled(
  enrolment: string,
  entered: FormValues,
  draft: Draft,
): Pick<FormState, 'values' | 'filled'> {
  const found = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter(
    (name) => draft[name] && !entered[name],
  );
  const title = entered['title'] || draft.title || entered['pageTitle'] || '';
  return {
    values: {
      ...entered,
      ...Object.fromEntries(found.map((name) => [name, draft[name] ?? ''])),
      title,
    },
    filled: {
      title: found.length > 0 ? 'Filled in, not saved yet' : 'Nothing more could be read',
      text:
        found.length > 0
          ? `These are guesses to look at: ${found.map((name) => NAMES[name]).join(', ')}. What you had entered is as it was.`
          : 'What you entered is as it was. Fill in the rest by hand.',
      links: draft.alike.map(({ id, title, employer }) => ({
        href: pathOf(enrolment, id),
        label: `You have this already: ${title}, ${employer}`,
      })),
    },
  };
}

const atOurField = <E extends { field?: string }>(error: E): E =>
  error.field === undefined ? error : { ...error, field: FIELDS[error.field] ?? error.field };
