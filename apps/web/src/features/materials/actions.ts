'use server';

import type { components } from '@reshelve/api-client/schema';
import { MATERIAL_KIND_LABELS } from '@reshelve/domain/materials';
import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';
import { type Material, materialAt, materialPath } from './loaders';

type Schemas = components['schemas'];

const factsOf = (form: Entered) => ({ kind: form.text('kind'), name: form.text('name') });

/** Begins one, empty or with the words of another. */
export async function beginMaterial(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const from = form.optional('fromMaterialId');
    const { id } = await apiFetch<{ id: string }>(asPath(enrolment, 'materials'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { ...factsOf(form), ...(from !== null && { fromMaterialId: from }) },
    });
    done(materialPath(enrolment, id), 'begun');
  });
}

/** Makes one of a file. */
export async function uploadMaterial(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const query = new URLSearchParams({ kind: form.text('kind') }).toString();
    const { id, versionId } = await apiFetch<Schemas['MaterialUploadedDto']>(
      asPath(enrolment, `materials/upload?${query}`),
      { method: 'POST', idempotencyKey: form.idempotencyKey, upload: fileOf(form) },
    );
    done(materialPath(enrolment, id, `versions/${versionId}`), 'uploaded');
  });
}

/** Makes the next version of a file. */
export async function uploadVersion(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const version = await apiFetch<Schemas['VersionKeptDto']>(materialAt(enrolment, id, 'upload'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      upload: fileOf(form),
    });
    done(materialPath(enrolment, id, `versions/${version.id}`), 'uploaded');
  });
}

function fileOf(form: Entered): FormData {
  const file = form.file('file');
  if (!file) {
    const message = 'Choose the file. If you have chosen one, it is empty.';
    throw new FormProblem({ field: 'file', message });
  }
  const part = new FormData();
  part.set('file', file, file.name);
  return part;
}

/** Calls it something else, or another kind. */
export async function changeMaterial(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const work = async (form: Entered) => {
    await apiFetch(materialAt(enrolment, id), {
      method: 'PATCH',
      revision: form.revision,
      body: factsOf(form),
    });
    done(materialPath(enrolment, id), 'changed');
  };
  const current = async () => {
    const now = await apiFetch<Material>(materialAt(enrolment, id));
    return {
      revision: String(now.revision),
      saved: [
        { label: 'Name', text: now.name },
        { label: 'Kind', text: MATERIAL_KIND_LABELS[now.kind] },
      ],
    };
  };
  return submit(before, data, work, { current });
}

/** Puts it away, or takes it up again. */
export async function setAside(
  enrolment: string,
  id: string,
  isAside: boolean,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const path = materialAt(enrolment, id, isAside ? 'set-aside' : 'take-up');
    await apiFetch(path, { method: 'POST' });
    done(materialPath(enrolment, id), isAside ? 'set-aside' : 'taken-up');
  });
}

export async function removeMaterial(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(materialAt(enrolment, id), { method: 'DELETE' });
    done(materialPath(enrolment), 'removed');
  });
}

/** Brings an earlier version back as a new one. */
export async function restoreVersion(
  enrolment: string,
  id: string,
  versionId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(materialAt(enrolment, id, `versions/${encodeURIComponent(versionId)}/restore`), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
    });
    done(materialPath(enrolment, id), 'restored');
  });
}

/** Leaves out the remarks that came with a file. */
export async function leaveFileComments(
  enrolment: string,
  id: string,
  versionId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const version = `versions/${encodeURIComponent(versionId)}`;
    await apiFetch(materialAt(enrolment, id, `${version}/file-comments`), { method: 'DELETE' });
    done(materialPath(enrolment, id, version), 'left-out');
  });
}
