import type { PlainDate } from '@reshelve/domain/dates';
import type { FetchedPage } from '../../platform/outbound/page-fetcher.ts';
import { readPage, type PageReading } from './page-reading.ts';

/** What the process of `PageReader` is given. */
export interface PageTask {
  page: Omit<FetchedPage, 'bytes'> & { bytes: Uint8Array };
  today: PlainDate;
}

/** And what it answers. */
export interface PageAnswer {
  reading: PageReading | null;
}

/** Nothing of a page that is nested too far for its readers. */
function answer({ page, today }: PageTask): PageAnswer {
  try {
    return { reading: readPage({ ...page, bytes: Buffer.from(page.bytes) }, today) };
  } catch (error) {
    if (error instanceof RangeError) return { reading: null };
    throw error;
  }
}

process.once('message', (task: PageTask) => process.send?.(answer(task)));
