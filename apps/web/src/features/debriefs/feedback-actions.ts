'use server';

import { CLOSED_REASON_LABELS } from '@reshelve/domain/feedback';
import { done, type Entered, FormProblem } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { type Debrief, pathOf } from './loaders';
import { change, submitChange } from './sending';

const letterOf = (form: Entered) => ({
  recipient: form.text('recipient'),
  subject: form.text('subject'),
  body: form.text('body'),
});

const letterParts = ({ feedback }: Debrief) => [
  { label: 'To', text: feedback.recipient },
  { label: 'Subject', text: feedback.subject },
  { label: 'The e-mail', text: feedback.body },
];

const answerParts = ({ feedback }: Debrief) => [
  { label: 'What they said', text: feedback.verbatim },
  { label: 'What you make of it', text: feedback.ownWords },
];

/** Keeps the e-mail, and where its second button was pressed, that it was sent. */
export async function writeLetter(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submitChange(before, data, [enrolment, id], letterParts, async (form) => {
    const here = pathOf(enrolment, id, 'feedback');
    if (form.text('then') !== 'sent') {
      await change(form, enrolment, id, ['PUT', 'feedback'], letterOf(form));
      done(here, 'draft');
    }
    const askedOn = form.text('askedOn');
    const way = form.text('way');
    const asked = { ...letterOf(form), askedOn, way };
    await change(form, enrolment, id, ['POST', 'feedback/asked'], asked);
    done(here, 'asked');
  });
}

export async function arrangeCall(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const parts = ({ feedback }: Debrief) => [{ label: 'The call', text: feedback.callAt ?? '' }];
  return submitChange(before, data, [enrolment, id], parts, async (form) => {
    const callAt = form.text('callAt').slice(0, 16);
    await change(form, enrolment, id, ['POST', 'feedback/call'], { callAt });
    done(pathOf(enrolment, id, 'feedback'), 'call');
  });
}

export async function keepAnswer(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submitChange(before, data, [enrolment, id], answerParts, async (form) => {
    await change(form, enrolment, id, ['POST', 'feedback/answered'], {
      answeredOn: form.text('answeredOn'),
      verbatim: form.text('verbatim'),
      ownWords: form.text('ownWords'),
      themes: form.all('themes'),
    });
    done(pathOf(enrolment, id, 'feedback'), 'answered');
  });
}

export async function closeRequest(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const parts = ({ feedback }: Debrief) => [
    {
      label: 'Closed',
      text: feedback.closedReason ? CLOSED_REASON_LABELS[feedback.closedReason] : '',
    },
  ];
  return submitChange(before, data, [enrolment, id], parts, async (form) => {
    const reason = form.text('reason');
    if (reason === '') throw new FormProblem({ field: 'reason', message: 'Choose one of these.' });
    await change(form, enrolment, id, ['POST', 'feedback/closed'], { reason });
    done(pathOf(enrolment, id, 'feedback'), 'closed');
  });
}
