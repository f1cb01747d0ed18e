'use server';

import { cityOf, zoneNamed } from '@reshelve/domain/zones';
import { INTERVIEW_FORMAT_LABELS } from '@reshelve/domain/channels';
import { formatMoment } from '@reshelve/domain/dates';
import { refresh } from 'next/cache';
import { apiFetch, asPath } from '@/lib/api';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';
import type { Conflict, FormState } from '@/lib/form-state';
import { type Interview, interviewApi, pathOf, type ThankYouDraft } from './loaders';

/** The zone that was chosen, or the other one that was typed. */
function zoneOf(form: Entered): string {
  const other = form.text('otherZone');
  if (other === '') return form.text('timeZone');
  const zone = zoneNamed(other);
  if (zone !== null) return zone;
  throw new FormProblem({
    field: 'otherZone',
    message: `“${other}” is not a time zone that we know. Try the nearest big city, such as Europe/Paris.`,
  });
}

/** As people copy it from an address bar: without the scheme. A phone number stays one. */
const linkOf = (text: string): string =>
  /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text;

const factsOf = (form: Entered) => ({
  round: form.text('round'),
  format: form.text('format'),
  // Browsers add seconds where a value came with them.
  startsAt: form.text('startsAt').slice(0, 16),
  timeZone: zoneOf(form),
  ...(form.text('clock') && { clock: form.text('clock') }),
  minutes: form.number('minutes') ?? 60,
  place: form.text('place'),
  link: linkOf(form.text('link')),
  people: form.text('people'),
  notes: form.text('notes'),
});

const words = (saved: Interview) => [
  {
    label: 'When',
    text: `${formatMoment(saved.startsAt, saved.timeZone)}, ${cityOf(saved.timeZone)}, ${String(saved.minutes)} minutes`,
  },
  { label: 'What kind', text: INTERVIEW_FORMAT_LABELS[saved.format] },
  { label: 'Place', text: saved.place },
  { label: 'Link', text: saved.link },
  { label: 'Who will be there', text: saved.people },
  { label: 'Notes', text: saved.notes },
];

/**
 * Back to the interview's page, renewed: to the address that it is at already, Next would go
 * without fetching what has changed, and the next form would come from an old revision.
 */
function back(enrolment: string, id: string, what: string, place = ''): never {
  refresh();
  done(pathOf(enrolment, id) + place, what);
}

/** Fetches what was saved meanwhile, for a form that came from an older revision. */
function currentOf(
  enrolment: string,
  id: string,
  parts: (saved: Interview) => Conflict['saved'],
): { current: () => Promise<Conflict> } {
  return {
    current: async () => {
      const saved = await apiFetch<Interview>(interviewApi(enrolment, id));
      return { revision: String(saved.revision), saved: parts(saved) };
    },
  };
}

export async function addInterview(
  enrolment: string,
  application: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const path = asPath(enrolment, `applications/${encodeURIComponent(application)}/interviews`);
    const { id } = await apiFetch<{ id: string }>(path, {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: factsOf(form),
    });
    done(pathOf(enrolment, id), 'added');
  });
}

export async function changeInterview(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(
    before,
    data,
    async (form) => {
      await apiFetch(interviewApi(enrolment, id), {
        method: 'PATCH',
        revision: form.revision,
        body: factsOf(form),
      });
      done(pathOf(enrolment, id), 'changed');
    },
    currentOf(enrolment, id, words),
  );
}

export async function removeInterview(
  enrolment: string,
  id: string,
  application: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(interviewApi(enrolment, id), { method: 'DELETE' });
    done(`/r/${enrolment}/applications/${application}#interviews`, 'interview-removed');
  });
}

const DONE: Readonly<Record<string, string>> = {
  template: 'drafted',
  draft: 'kept',
  sent: 'sent',
  skipped: 'skipped',
  again: 'again',
};

/**
 * Everything that is written after an interview is one form, so that whichever of its buttons is
 * pressed (keep the notes, draft the note anew, keep the draft, it is sent, not this time, after
 * all), nothing that stands in it is lost.
 */
export async function followUp(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const path = interviewApi(enrolment, id, '/thank-you');
  const current = async (): Promise<Conflict> => {
    const [saved, letter] = await Promise.all([
      apiFetch<Interview>(interviewApi(enrolment, id)),
      apiFetch<ThankYouDraft>(`${path}/draft`),
    ]);
    return {
      revision: String(saved.revision),
      saved: [
        { label: 'Your notes', text: saved.freshNotes },
        ...(saved.hasDraft
          ? [
              { label: 'Subject', text: letter.subject },
              { label: 'The note', text: letter.body },
            ]
          : []),
      ],
    };
  };
  return submit(
    before,
    data,
    async (form) => {
      const then = form.text('then');
      const freshNotes = form.text('freshNotes');
      const written = data.has('body')
        ? {
            recipient: form.text('recipient'),
            subject: form.text('subject'),
            body: form.text('body'),
          }
        : {};
      const put = (where: string, body: object) =>
        apiFetch(where, { method: 'PUT', revision: form.revision, body });
      if (!(then in DONE)) {
        if (data.has('body')) await put(path, { thankYou: 'open', freshNotes, ...written });
        else await put(interviewApi(enrolment, id, '/fresh-notes'), { freshNotes });
        back(enrolment, id, 'noted');
      }
      const thankYou = then === 'sent' || then === 'skipped' ? then : 'open';
      const letter = then === 'template' ? await draftAround(path, form) : written;
      const thankedOn = thankYou === 'sent' && form.text('thankedOn');
      await put(path, { thankYou, freshNotes, ...letter, ...(thankedOn && { thankedOn }) });
      back(enrolment, id, DONE[then] ?? 'kept', '#thank-you');
    },
    { current },
  );
}

/** The template that fits, around what was talked about. */
async function draftAround(path: string, form: Entered) {
  const query = new URLSearchParams({ anew: 'template', discussed: form.text('discussed') });
  const drafted = await apiFetch<ThankYouDraft>(`${path}/draft?${query.toString()}`);
  const { recipient, subject, body } = drafted;
  return { recipient, subject, body };
}
