'use server';

import { EXAMPLE_PART_LABELS, EXAMPLE_PARTS } from '@reshelve/domain/evidence';
import { apiFetch, asPath } from '@/lib/api';
import { done, type Entered, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { bankPath, criteriaPath, type Example } from './loaders';

const wordsOf = (form: Entered) => ({
  title: form.text('title'),
  situation: form.text('situation'),
  task: form.text('task'),
  action: form.text('action'),
  result: form.text('result'),
});

const examplePath = (enrolment: string, id: string): string =>
  asPath(enrolment, `examples/${encodeURIComponent(id)}`);

export async function addExample(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { id } = await apiFetch<{ id: string }>(asPath(enrolment, 'examples'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: wordsOf(form),
    });
    done(bankPath(enrolment, id), 'added');
  });
}

export async function changeExample(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const current = async () => {
    const saved = await apiFetch<Example>(examplePath(enrolment, id));
    return {
      revision: String(saved.revision),
      saved: [
        { label: 'Name', text: saved.title },
        ...EXAMPLE_PARTS.map((part) => ({ label: EXAMPLE_PART_LABELS[part], text: saved[part] })),
      ],
    };
  };
  return submit(
    before,
    data,
    async (form) => {
      await apiFetch(examplePath(enrolment, id), {
        method: 'PUT',
        revision: form.revision,
        body: wordsOf(form),
      });
      done(bankPath(enrolment, id), 'changed');
    },
    { current },
  );
}

export async function removeExample(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(examplePath(enrolment, id), { method: 'DELETE' });
    done(bankPath(enrolment), 'removed');
  });
}

interface Place {
  enrolment: string;
  application: string;
  criterion: string;
}

const servingPath = ({ enrolment, criterion }: Place, example = ''): string =>
  asPath(
    enrolment,
    `criteria/${encodeURIComponent(criterion)}/examples${example && `/${encodeURIComponent(example)}`}`,
  );

const backTo = ({ enrolment, application, criterion }: Place): string =>
  criteriaPath(enrolment, application, criterion);

/** The example serves the criterion; by its second button its words are copied, too. */
export async function useExample(
  place: Place,
  example: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const copy = form.text('then') === 'copy';
    await apiFetch(servingPath(place, example), { method: 'PUT', body: { copy } });
    done(backTo(place), copy ? 'copied' : 'used');
  });
}

export async function unuseExample(
  place: Place,
  example: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(servingPath(place, example), { method: 'DELETE' });
    done(backTo(place), 'unused');
  });
}

/** Makes an example of the evidence of a criterion. */
export async function keepAsExample(
  place: Place,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { id } = await apiFetch<{ id: string }>(servingPath(place), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { title: form.text('title') },
    });
    done(bankPath(place.enrolment, id), 'kept');
  });
}
