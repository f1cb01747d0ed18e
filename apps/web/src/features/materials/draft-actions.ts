'use server';

import type { components } from '@reshelve/api-client/schema';
import { readMarkdown, writeMarkdown } from '@reshelve/domain/document-markdown';
import type { Document } from '@reshelve/domain/documents';
import { type Merge, mergeDocuments, resolved } from '@reshelve/domain/merging';
import { apiFetch } from '@/lib/api';
import type { Conflict, FormState } from '@/lib/form-state';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';
import { ApiProblem } from '@/lib/problem';
import { type Material, materialAt, materialPath } from './loaders';
import { choiceField, MERGE_FIELD, readChoices, readMerge, writeMerge } from './merge-field';

type Schemas = components['schemas'];

/** What may stand in the way of a version, after the draft was saved. */
const NOT_KEPT = ['material-unchanged', 'material-empty', 'too-many-versions'];

/**
 * Saves the draft; with the second button, keeps it as a version, too. What was saved elsewhere
 * meanwhile is joined with it, or the form comes back with both texts to choose from.
 */
export async function saveDraft(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const put = async (document: Document, revision: string): Promise<string> => {
    const body = { document };
    const path = materialAt(enrolment, id, 'draft');
    const saved = await apiFetch<Schemas['DraftRevisionDto']>(path, {
      method: 'PUT',
      revision,
      body,
    });
    return String(saved.revision);
  };
  let conflict: Conflict | undefined;
  const work = async (form: Entered) => {
    const mine = wordsIn(form);
    let revision: string;
    try {
      revision = await put(mine, form.revision);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
      const now = await apiFetch<Material>(materialAt(enrolment, id));
      const merge = mergeDocuments(readMarkdown(form.text('base')), mine, now.draft);
      if (merge.conflicts > 0) {
        conflict = toChooseFrom(merge, mine, now);
        throw error;
      }
      await put(resolved(merge, []), String(now.revision));
      done(materialPath(enrolment, id), 'joined');
    }
    if (form.text('then') !== 'keep') done(materialPath(enrolment, id), 'saved');
    try {
      await apiFetch(materialAt(enrolment, id, 'versions'), {
        method: 'POST',
        idempotencyKey: form.idempotencyKey,
        revision,
        body: { note: form.text('note') } satisfies Schemas['KeepVersionDto'],
      });
    } catch (error) {
      // The words are saved already: what is said about the version is said on the page.
      if (!(error instanceof ApiProblem) || !NOT_KEPT.includes(error.code)) throw error;
      done(materialPath(enrolment, id), error.code);
    }
    done(materialPath(enrolment, id), 'kept');
  };
  return submit(before, data, work, { current: () => Promise.resolve(conflict) });
}

/** What was written, or made of two texts by choosing. */
function wordsIn(form: Entered): Document {
  if (!form.has(MERGE_FIELD)) return readMarkdown(form.text('draft'));
  const merge = readMerge(form.text(MERGE_FIELD));
  const choices = readChoices(merge, (field) => form.text(field));
  const missing = choices.flatMap((choice, i) =>
    choice === null ? [{ field: choiceField(i), message: 'Choose which words to keep here.' }] : [],
  );
  if (missing.length > 0) throw new FormProblem(...missing);
  return resolved(
    merge,
    choices.filter((choice) => choice !== null),
  );
}

const toChooseFrom = (merge: Merge, mine: Document, now: Material): Conflict => ({
  revision: String(now.revision),
  advice:
    'What was changed in different places is together already. Below, choose for the rest, then save again.',
  saved: [],
  fields: {
    [MERGE_FIELD]: writeMerge(merge),
    draft: writeMarkdown(mine),
    base: writeMarkdown(now.draft),
  },
});
