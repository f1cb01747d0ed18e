'use server';

import { redirect } from 'next/navigation';
import {
  isStoppableStage,
  REASON_BASES,
  reasonLabel,
  REASONS,
  STOPPING_POINT_LABELS,
} from '@reshelve/domain/diagnosis';
import { apiFetch, asPath } from '@/lib/api';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { type Debrief, pathOf, resumeAt } from './loaders';
import { change, goOn, submitChange } from './sending';

const DETAIL_LENGTH = 1000;

/** Opens the debrief of an application, or finds the one that is open already. */
export async function beginDebrief(
  enrolment: string,
  applicationId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const { id } = await apiFetch<{ id: string }>(
      asPath(enrolment, `applications/${encodeURIComponent(applicationId)}/debrief`),
      { method: 'POST' },
    );
    redirect(resumeAt(enrolment, await apiFetch<Debrief>(asPath(enrolment, `debriefs/${id}`))));
  });
}

/** The chosen reasons, each with its basis and detail. Without a basis it is a guess. */
function reasonsOf(form: Entered) {
  const chosen = new Set(form.all('reasons'));
  return REASONS.filter((code) => chosen.has(code)).map((code) => {
    const detail = form.text(`detail.${code}`);
    if (detail.length > DETAIL_LENGTH) {
      throw new FormProblem({
        field: `detail.${code}`,
        message: `Please keep this to ${DETAIL_LENGTH.toLocaleString('en-GB')} characters.`,
      });
    }
    const said = form.text(`basis.${code}`);
    return { code, detail, basis: REASON_BASES.find((basis) => basis === said) ?? 'suspected' };
  });
}

export async function locate(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const parts = (saved: Debrief) => [
    {
      label: 'Where it stopped',
      text: saved.stoppedAt ? STOPPING_POINT_LABELS[saved.stoppedAt] : '',
    },
    {
      label: 'Reasons',
      text: saved.reasons
        .map(({ code, detail }) => reasonLabel(code) + (detail && `: ${detail}`))
        .join('\n'),
    },
    { label: 'What they wrote', text: saved.decisionWords },
  ];
  return submitChange(before, data, [enrolment, id], parts, async (form) => {
    const stoppedAt = form.text('stoppedAt');
    if (!isStoppableStage(stoppedAt)) {
      throw new FormProblem({ field: 'stoppedAt', message: 'Choose where it stopped.' });
    }
    const decisionWords = form.text('decisionWords');
    const location = { stoppedAt, reasons: reasonsOf(form), decisionWords };
    await change(form, enrolment, id, ['PUT', 'location'], location);
    goOn(form, enrolment, id, 'reflect');
  });
}

export async function reflect(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const parts = (saved: Debrief) => [
    { label: 'What went well', text: saved.wentWell },
    { label: 'What was hard', text: saved.wasHard },
    { label: 'What you would do differently', text: saved.wouldDoDifferent },
  ];
  return submitChange(before, data, [enrolment, id], parts, async (form) => {
    const text = form.text('lessons.0.text');
    const then = form.text('then');
    if (then === 'lesson' && text === '') {
      throw new FormProblem({ field: 'lessons.0.text', message: 'Write the lesson first.' });
    }
    await change(form, enrolment, id, ['PUT', 'reflection'], {
      wentWell: form.text('wentWell'),
      wasHard: form.text('wasHard'),
      wouldDoDifferent: form.text('wouldDoDifferent'),
      ...(text && { lessons: [{ text, due: form.text('lessons.0.due') }] }),
    });
    const here = pathOf(enrolment, id, 'reflect');
    if (then === 'lesson') done(`${here}#lessons`, 'lesson');
    if (then.startsWith('remove:')) {
      const lesson = encodeURIComponent(then.slice('remove:'.length));
      await apiFetch(asPath(enrolment, `lessons/${lesson}`), { method: 'DELETE' });
      done(`${here}#lessons`, 'lesson-removed');
    }
    goOn(form, enrolment, id, 'feedback');
  });
}

export async function accept(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const parts = (saved: Debrief) => [
    { label: 'A closing note', text: saved.closingNote },
    { label: 'How you feel about it', text: saved.feeling },
  ];
  return submitChange(before, data, [enrolment, id], parts, async (form) => {
    await change(form, enrolment, id, ['PUT', 'acceptance'], {
      closingNote: form.text('closingNote'),
      feeling: form.text('feeling'),
    });
    done(pathOf(enrolment), 'accepted');
  });
}

export async function reopen(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submitChange(
    before,
    data,
    [enrolment, id],
    () => [],
    async (form) => {
      await change(form, enrolment, id, ['POST', 'reopen'], undefined);
      done(pathOf(enrolment, id, 'locate'), 'reopened');
    },
  );
}
