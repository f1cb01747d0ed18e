import type { Role } from './access.ts';
import { INTERVIEW_FORMAT_LABELS, INTERVIEW_FORMATS } from './channels.ts';
import { STOPPING_POINT_LABELS, STOPPING_POINTS } from './diagnosis.ts';
import { DomainError } from './errors.ts';

/** What a programme, or a person for themselves, can write once and start from again. */
export const TEMPLATE_KINDS = ['preparation', 'feedback_letter', 'thank_you', 'snippet'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const TEMPLATE_KIND_LABELS: Readonly<Record<TemplateKind, string>> = {
  preparation: 'Preparing for an interview',
  thank_you: 'Thank-you note',
  feedback_letter: 'Asking for feedback',
  snippet: 'Words for reviews',
};

export type LetterKind = Exclude<TemplateKind, 'preparation' | 'snippet'>;

/** Those that a programme has for its returners, and that they can have of their own. */
export const SHARED_TEMPLATE_KINDS = [
  'preparation',
  'feedback_letter',
  'thank_you',
] as const satisfies readonly TemplateKind[];
export type SharedTemplateKind = (typeof SHARED_TEMPLATE_KINDS)[number];

/** The kinds that somebody in a role can write: for the programme, or for themselves. */
export const OWN_TEMPLATE_KINDS: Readonly<Record<Role, readonly TemplateKind[]>> = {
  returner: SHARED_TEMPLATE_KINDS,
  mentor: ['snippet'],
  coordinator: SHARED_TEMPLATE_KINDS,
};

/** What a template of each kind can be for, with how people call it. Nothing chosen: for any. */
export const TEMPLATE_SERVES: Readonly<Record<TemplateKind, Readonly<Record<string, string>>>> = {
  preparation: INTERVIEW_FORMAT_LABELS,
  thank_you: INTERVIEW_FORMAT_LABELS,
  feedback_letter: STOPPING_POINT_LABELS,
  snippet: {},
};

const SERVES: Readonly<Record<TemplateKind, readonly string[]>> = {
  preparation: INTERVIEW_FORMATS,
  thank_you: INTERVIEW_FORMATS,
  feedback_letter: STOPPING_POINTS,
  snippet: [],
};

/** What can stand in braces in a letter, and what it is filled with. */
export const PLACEHOLDERS = {
  name: 'whom the letter is to',
  employer: 'the employer',
  post: 'the post',
  date: 'the day of the interview',
  discussed: 'one thing that was discussed',
  'my name': 'your name',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

/** Those of each letter. */
export const LETTER_PLACEHOLDERS: Readonly<Record<LetterKind, readonly Placeholder[]>> = {
  thank_you: ['name', 'employer', 'post', 'date', 'discussed', 'my name'],
  feedback_letter: ['name', 'employer', 'post', 'date', 'my name'],
};

export type TemplateErrorCode = 'template-does-not-fit';

const IN_BRACES = /\{([^{}\n]{1,40})\}/g;

export interface TemplateWords {
  readonly kind: TemplateKind;
  /** Empty: for any. */
  readonly serves: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * Whether the words make a template of their kind.
 * @throws template-does-not-fit, by field
 */
export function checkTemplate({ kind, serves, subject, body }: TemplateWords): void {
  const faults: Record<string, string> = {};
  if (serves !== '' && !SERVES[kind].includes(serves)) {
    faults['serves'] = 'Choose what it is for, or leave it open.';
  }
  if (isLetter(kind)) {
    if (subject === '') faults['subject'] = 'Enter a subject for the e-mail.';
    for (const [field, text] of Object.entries({ subject, body })) {
      const stranger = strangers(kind, text)[0];
      if (stranger !== undefined) {
        const known = LETTER_PLACEHOLDERS[kind].map((name) => `{${name}}`).join(', ');
        faults[field] =
          `There is nothing to fill “{${stranger}}” with. These are filled: ${known}.`;
      }
    }
  }
  const [first] = Object.values(faults);
  if (first !== undefined) {
    throw new DomainError<TemplateErrorCode>('template-does-not-fit', first, faults);
  }
}

export const isLetter = (kind: TemplateKind): kind is LetterKind =>
  Object.hasOwn(LETTER_PLACEHOLDERS, kind);

/**
 * Whether somebody in the role can have templates of the kind.
 * @throws template-does-not-fit
 */
export function checkTemplateOwner(role: Role, kind: TemplateKind): void {
  if (OWN_TEMPLATE_KINDS[role].includes(kind)) return;
  const message = 'Choose one of the kinds that you can write.';
  throw new DomainError<TemplateErrorCode>('template-does-not-fit', message, { kind: message });
}

/** What stands in braces and is never filled. */
function strangers(kind: LetterKind, text: string): string[] {
  const known: readonly string[] = LETTER_PLACEHOLDERS[kind];
  return [...text.matchAll(IN_BRACES)]
    .map(([, name = '']) => name)
    .filter((name) => !known.includes(name.trim().toLowerCase()));
}

/**
 * The letter with its braces filled. What is not known stands in square brackets, for its writer to
 * see and to fill. What is filled in is not looked at again.
 */
export function mergeLetter(
  letter: { readonly subject: string; readonly body: string },
  values: Partial<Readonly<Record<Placeholder, string>>>,
): { subject: string; body: string } {
  const fill = (text: string) =>
    text.replace(IN_BRACES, (whole, name: string) => {
      const key = name.trim().toLowerCase();
      if (!isPlaceholder(key)) return whole;
      return values[key]?.trim() || `[${PLACEHOLDERS[key]}]`;
    });
  return { subject: fill(letter.subject), body: fill(letter.body) };
}

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name);

/**
 * The templates that fit, the best first: one's own before the programme's, what is for this very
 * thing before what is for any, then by name. What is for another thing is left out.
 */
export function fittingTemplates<T extends { serves: string; own: boolean; name: string }>(
  templates: readonly T[],
  serves: string,
): T[] {
  return templates
    .filter((template) => template.serves === '' || template.serves === serves)
    .sort(
      (a, b) =>
        Number(b.own) - Number(a.own) ||
        Number(b.serves !== '') - Number(a.serves !== '') ||
        a.name.localeCompare(b.name, 'en-GB'),
    );
}
