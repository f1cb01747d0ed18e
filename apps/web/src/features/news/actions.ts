'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, submit } from '@/lib/forms';

/** Marks one piece of news read and goes where it leads. */
export async function openNews(
  enrolment: string,
  news: { id: string; path: string },
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `notifications/${news.id}/read`), { method: 'POST' });
    // The count stands in the layout.
    revalidatePath('/', 'layout');
    redirect(news.path);
  });
}

/** Marks everything read. */
export async function readAllNews(
  enrolment: string,
  path: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, 'notifications/read-all'), { method: 'POST' });
    revalidatePath('/', 'layout');
    done(path, 'read');
  });
}
