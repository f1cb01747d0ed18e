import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@reshelve/domain/dates';
import { DomainError } from '@reshelve/domain/errors';
import type { FetchedPage } from '../../platform/outbound/page-fetcher.ts';
import {
  inProcess,
  ProcessLimitError,
  programBeside,
  type ProcessLimits,
} from '../../platform/processes/process.ts';
import { Turns } from '../../platform/processes/turns.ts';
import type { PageReading } from './page-reading.ts';
import type { PageAnswer, PageTask } from './page-program.ts';

/** Ordinary pages take a tenth of that; most of it is for a machine that is busy. */
const LIMITS: ProcessLimits = { time: 5_000, heap: 256, memory: 400 };
const AT_ONCE = 2;
const WAITING = 20;

const PROGRAM = programBeside(import.meta.url, 'page-program');

const UNREADABLE =
  'Nothing could be read from this page: many sites show their words to browsers only. Paste the text of the advertisement instead.';
const unreadable = (): DomainError =>
  new DomainError('page-unreadable', UNREADABLE, { url: UNREADABLE });

/**
 * Reads vacancies off pages, each in a process of its own: HTML of 2 MB can be nested so that its
 * parser is at it for minutes, and nobody else is to wait for that.
 */
@Injectable()
export class PageReader {
  private readonly turns = new Turns(AT_ONCE, WAITING, unreadable);

  /** @throws page-unreadable */
  async read(page: FetchedPage, today: PlainDate, limits = LIMITS): Promise<PageReading> {
    const task: PageTask = { page, today };
    const { reading } = await this.turns
      .take(() => inProcess<PageAnswer>(PROGRAM, task, limits))
      .catch((error: unknown): PageAnswer => {
        if (error instanceof ProcessLimitError) return { reading: null };
        throw error;
      });
    if (!reading || (reading.title === '' && reading.advert === '')) throw unreadable();
    return reading;
  }
}
