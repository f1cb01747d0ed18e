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

export async function keepFreshNotes(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(
    before,
    data,
    async (form) => {
      await apiFetch(interviewApi(enrolment, id, '/fresh-notes'), {
        method: 'PUT',
        revision: form.revision,
        body: { freshNotes: form.text('freshNotes') },
      });
      back(enrolment, id, 'noted');
    },
    currentOf(enrolment, id, ({ freshNotes }) => [{ label: 'Your notes', text: freshNotes }]),
  );
}

/** Drafts the note anew around what was talked about, and keeps it as the draft. */
export async function draftThankYou(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const query = new URLSearchParams({ anew: 'template', discussed: form.text('discussed') });
    const path = interviewApi(enrolment, id, '/thank-you');
    const { recipient, subject, body } = await apiFetch<ThankYouDraft>(
      `${path}/draft?${query.toString()}`,
    );
    await apiFetch(path, {
      method: 'PUT',
      revision: form.revision,
      body: { thankYou: 'open', recipient, subject, body },
    });
    back(enrolment, id, 'drafted', '#thank-you');
  });
}

/** The buttons below the note: keep the draft, it is sent, not this time, after all. */
export async function thank(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const noteOf = async (): Promise<Conflict['saved']> => {
    const path = interviewApi(enrolment, id, '/thank-you/draft');
    const { subject, body } = await apiFetch<ThankYouDraft>(path);
    return [
      { label: 'Subject', text: subject },
      { label: 'The note', text: body },
    ];
  };
  const current = async (): Promise<Conflict> => {
    const saved = await apiFetch<Interview>(interviewApi(enrolment, id));
    return { revision: String(saved.revision), saved: await noteOf() };
  };
  return submit(
    before,
    data,
    async (form) => {
      const then = form.text('then');
      const thankYou = then === 'sent' || then === 'skipped' ? then : 'open';
      const hasLetter = data.has('body');
      await apiFetch(interviewApi(enrolment, id, '/thank-you'), {
        method: 'PUT',
        revision: form.revision,
        body: {
          thankYou,
          ...(hasLetter && {
            recipient: form.text('recipient'),
            subject: form.text('subject'),
            body: form.text('body'),
          }),
          ...(thankYou === 'sent' &&
            form.text('thankedOn') && { thankedOn: form.text('thankedOn') }),
        },
      });
      const said = { sent: 'sent', skipped: 'skipped', draft: 'kept', again: 'again' };
      const what = Object.entries(said).find(([name]) => name === then)?.[1];
      back(enrolment, id, what ?? 'kept', '#thank-you');
    },
    { current },
  );
}
