import type pg from 'pg';
import { INTERVIEW } from './alike.ts';
import { copy, id, range } from './copying.ts';

/** A returner in the middle of a very long search: two thousand applications, half of them open. */
export const SEARCHER = { account: id(2, 900_000_002), enrolment: id(3, 900_000_002) };

const COUNT = 2_000;
const FIRST = 700_000_000;
const STAGES = ['saved', 'preparing', 'applied', 'first_round', 'final_interview', 'offer'];
const CHANNELS = ['contact', 'alumni', 'library_job_board', 'agency', 'social_network', null];

const day = (n: number): string =>
  new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

/** Gives the searcher applications, interviews that lie ahead, and views of the list. */
export async function fillSearcher(client: pg.Client, programme: string): Promise<void> {
  const stageOf = (n: number): string => STAGES[n % STAGES.length] ?? 'saved';
  const isOpen = (n: number): boolean => n % 12 < 6;
  const isSent = (n: number): boolean => n % STAGES.length >= 2;
  await copy(
    client,
    'application',
    'programme_id, id, returner_id, title, employer, location, channel, stage, furthest_stage, outcome, stage_since, closing_on, applied_on, ended_on, updated_at',
    range(COUNT, (n) => [
      ...[programme, id(5, FIRST + n), SEARCHER.enrolment],
      ...[`Subject Librarian, Faculty ${String(n % 60)}`, `Tideway College ${String(n % 250)}`],
      ...[n % 7 === 0 ? 'Llansteffan, Sir Gâr' : 'Northport', CHANNELS[n % 6] ?? null],
      ...[stageOf(n), stageOf(n), isOpen(n) ? null : isSent(n) ? 'rejected' : 'withdrawn'],
      ...[day(n % 300), isSent(n) ? null : day((n % 90) + 320), isSent(n) ? day(n % 290) : null],
      ...[isOpen(n) ? null : day((n % 300) + 20), `${day(n % 330)}T09:00:00Z`],
    ]),
  );
  await copy(
    client,
    'interview',
    INTERVIEW,
    range(COUNT, (n) =>
      isOpen(n) && ['first_round', 'final_interview'].includes(stageOf(n))
        ? [
            ...[programme, id(7, FIRST + n), id(5, FIRST + n), SEARCHER.enrolment],
            ...[stageOf(n), 'video', `2199-01-01T${String(n % 24).padStart(2, '0')}:00:00Z`],
          ]
        : null,
    ),
  );
  await copy(client, 'saved_view', 'programme_id, id, returner_id, name, query', [
    [programme, id(14, 1), SEARCHER.enrolment, 'Closing soon', 'sort=closing&stage=saved'],
    [programme, id(14, 2), SEARCHER.enrolment, 'Through people', 'channel=contact'],
    [programme, id(14, 3), SEARCHER.enrolment, 'What came of it', 'show=ended&sort=ended'],
  ]);
}
