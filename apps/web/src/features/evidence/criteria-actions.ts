'use server';

import { CRITERION_KIND_LABELS } from '@reshelve/domain/channels';
import { type Application, pathOf } from '@/features/applications/loaders';
import { apiFetch, asPath } from '@/lib/api';
import { done, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { criteriaPath } from './loaders';

const applicationApi = (enrolment: string, id: string, rest = ''): string =>
  asPath(enrolment, `applications/${encodeURIComponent(id)}${rest}`);

/** Reads a pasted person specification; on to putting its lines right. */
export async function addCriteria(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { leftOut } = await apiFetch<{ leftOut: string[] }>(
      applicationApi(enrolment, id, '/criteria'),
      {
        method: 'POST',
        idempotencyKey: form.idempotencyKey,
        body: { kind: form.text('kind'), text: form.text('text') },
      },
    );
    const next = `${criteriaPath(enrolment, id)}/edit`;
    if (leftOut.length === 0) done(next, 'read');
    return {
      title: 'Taken for headings, and left out',
      lines: leftOut,
      advice:
        'All the other lines are saved. Was one of these a criterion? Add it once more with a bullet in front.',
      next: { href: next, label: 'Put the lines right' },
    };
  });
}

/** Puts the lines right, all at once. */
export async function correctCriteria(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const current = async () => {
    const { revision, criteria } = await apiFetch<Application>(applicationApi(enrolment, id));
    return {
      revision: String(revision),
      saved: criteria.map(({ kind, text }) => ({ label: CRITERION_KIND_LABELS[kind], text })),
    };
  };
  return submit(
    before,
    data,
    async (form) => {
      const criteria = form.all('id').map((criterion, index) => {
        const field = (name: string) => form.text(`criteria.${String(index)}.${name}`);
        return { id: criterion, kind: field('kind'), text: field('text'), then: field('then') };
      });
      await apiFetch(applicationApi(enrolment, id, '/criteria'), {
        method: 'PUT',
        revision: form.revision,
        body: { criteria },
      });
      done(`${pathOf(enrolment, id)}#criteria`, 'criteria');
    },
    { current },
  );
}

export async function changeCriterion(
  enrolment: string,
  id: string,
  criterion: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(asPath(enrolment, `criteria/${encodeURIComponent(criterion)}`), {
      method: 'PATCH',
      body: {
        kind: form.text('kind'),
        text: form.text('text'),
        evidence: form.text('evidence'),
        strength: form.optional('strength'),
      },
    });
    done(
      form.text('then') === 'stay'
        ? criteriaPath(enrolment, id, criterion)
        : `${pathOf(enrolment, id)}#criteria`,
      'criterion',
    );
  });
}

export async function removeCriterion(
  enrolment: string,
  id: string,
  criterion: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const path = asPath(enrolment, `criteria/${encodeURIComponent(criterion)}`);
    await apiFetch(path, { method: 'DELETE' });
    done(`${pathOf(enrolment, id)}#criteria`, 'criterion-removed');
  });
}
