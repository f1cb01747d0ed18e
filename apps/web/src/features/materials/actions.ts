'use server';

import type { components } from '@reshelve/api-client/schema';
import { readMarkdown, writeMarkdown } from '@reshelve/domain/document-markdown';
import { MATERIAL_KIND_LABELS } from '@reshelve/domain/materials';
import { apiFetch, asPath } from '@/lib/api';
import type { Conflict, FormState } from '@/lib/form-state';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';
import { ApiProblem } from '@/lib/problem';
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

/** What may stand in the way of a version, after the draft was saved. */
const NOT_KEPT = ['material-unchanged', 'material-empty', 'too-many-versions'];

/** Saves the draft; with the second button, keeps it as a version, too. */
export async function saveDraft(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const work = async (form: Entered) => {
    const { revision } = await apiFetch<Schemas['DraftRevisionDto']>(
      materialAt(enrolment, id, 'draft'),
      {
        method: 'PUT',
        revision: form.revision,
        body: { document: readMarkdown(form.text('draft')) },
      },
    );
    if (form.text('then') !== 'keep') done(materialPath(enrolment, id), 'saved');
    try {
      await apiFetch(materialAt(enrolment, id, 'versions'), {
        method: 'POST',
        idempotencyKey: form.idempotencyKey,
        revision: String(revision),
        body: { note: form.text('note') } satisfies Schemas['KeepVersionDto'],
      });
    } catch (error) {
      // The words are saved already: what is said about the version is said on the page.
      if (!(error instanceof ApiProblem) || !NOT_KEPT.includes(error.code)) throw error;
      done(materialPath(enrolment, id), error.code);
    }
    done(materialPath(enrolment, id), 'kept');
  };
  return submit(before, data, work, { current: () => savedMeanwhile(enrolment, id) });
}

async function savedMeanwhile(enrolment: string, id: string): Promise<Conflict> {
  const now = await apiFetch<Material>(materialAt(enrolment, id));
  return {
    revision: String(now.revision),
    saved: [{ label: now.name, text: writeMarkdown(now.draft) }],
  };
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
