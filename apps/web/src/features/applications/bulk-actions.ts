'use server';

import { apiFetch, asPath } from '@/lib/api';
import { done, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { ApiProblem } from '@/lib/problem';
import { pathOf } from './loaders';
import { type Entry, undoParam } from './undo';

/** Changes those that were ticked: all of them, or none. */
export async function changeSeveral(
  enrolment: string,
  ids: readonly string[],
  back: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const change = form.text('change');
    const { entries } = await apiFetch<{ entries: Entry[] }>(
      asPath(enrolment, 'applications/bulk'),
      {
        method: 'POST',
        idempotencyKey: form.idempotencyKey,
        body: {
          ids,
          change,
          ...(change === 'move' && { stage: form.text('stage') }),
          ...(change === 'end' && { outcome: form.text('outcome') }),
          ...(change === 'channel' && { channel: form.text('channel') }),
        },
      },
    );
    const undo = undoParam(entries);
    const mark = back.includes('?') ? '&' : '?';
    done(undo ? `${back}${mark}undo=${undo}` : back, change === 'remove' ? 'removed' : 'several');
  });
}

export async function undoSeveral(
  enrolment: string,
  entries: readonly Entry[],
  back: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, 'applications/undo'), { method: 'POST', body: { entries } });
    done(back, 'undone');
  });
}

/** What became of a card that was moved on the board. */
export type Moved = { eventId: string } | { problem: string };

const said = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) throw error;
  if (error.status === 401) return 'You are signed out. Sign in again in another tab, then retry.';
  return error.detail ?? 'That did not work. Please try again.';
};

/** Moves a card of the board. Gives words for the person where it cannot be. */
export async function moveCard(
  enrolment: string,
  id: string,
  stage: string,
  idempotencyKey: string,
): Promise<Moved> {
  try {
    return await apiFetch<{ eventId: string }>(
      asPath(enrolment, `applications/${encodeURIComponent(id)}/moves`),
      { method: 'POST', idempotencyKey, body: { stage } },
    );
  } catch (error) {
    return { problem: said(error) };
  }
}

/** Strikes a move out again. @returns words for the person where it cannot be */
export async function undoMove(enrolment: string, entry: Entry): Promise<string | null> {
  try {
    await apiFetch(asPath(enrolment, 'applications/undo'), {
      method: 'POST',
      body: { entries: [entry] },
    });
    return null;
  } catch (error) {
    return said(error);
  }
}

export async function saveView(
  enrolment: string,
  query: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(asPath(enrolment, 'saved-views'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { name: form.text('name'), query },
    });
    done(`${pathOf(enrolment)}${query && `?${query}`}`, 'view-saved');
  });
}

export async function renameView(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(asPath(enrolment, `saved-views/${encodeURIComponent(id)}`), {
      method: 'PATCH',
      body: { name: form.text('name') },
    });
    done(`${pathOf(enrolment)}/views`, 'renamed');
  });
}

export async function removeView(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const path = asPath(enrolment, `saved-views/${encodeURIComponent(id)}`);
    await apiFetch(path, { method: 'DELETE' });
    done(`${pathOf(enrolment)}/views`, 'removed');
  });
}
