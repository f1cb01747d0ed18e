import { type Channel, isChannel } from '@reshelve/domain/channels';
import { isOutcome, isStage, type Outcome, type Stage } from '@reshelve/domain/stages';

const SHOWS = ['open', 'ended', 'all'] as const;
export type Show = (typeof SHOWS)[number];

export const SORT_LABELS = {
  recent: 'Last changed',
  closing: 'Closing date',
  applied: 'Date sent',
  employer: 'Employer',
} as const;
type Sort = keyof typeof SORT_LABELS;

/** What the list shows, as its address says it. */
export interface ListQuery {
  readonly show: Show;
  readonly search: string;
  readonly stages: readonly Stage[];
  readonly outcomes: readonly Outcome[];
  readonly channel: Channel | null;
  readonly sort: Sort;
  /** Where the page begins; null on the first. */
  readonly cursor: string | null;
}

export type Params = Readonly<Record<string, string | string[] | undefined>>;

const all = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : [value].flat();

/** Reads an address; what makes no sense in it is left out rather than refused. */
export function readQuery(params: Params): ListQuery {
  const one = (name: string) => all(params[name])[0]?.trim() ?? '';
  const show = SHOWS.find((known) => known === one('show')) ?? 'open';
  const channel = one('channel');
  const sort = one('sort');
  return {
    show,
    search: one('search').slice(0, 200),
    stages: all(params['stage']).filter(isStage),
    // An open application has no outcome: asking for one would find nothing.
    outcomes: show === 'open' ? [] : all(params['outcome']).filter(isOutcome),
    channel: isChannel(channel) ? channel : null,
    sort: Object.hasOwn(SORT_LABELS, sort) ? (sort as Sort) : 'recent',
    cursor: one('cursor') || null,
  };
}

function shared(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.search) params.set('search', query.search);
  for (const stage of query.stages) params.append('stage', stage);
  for (const outcome of query.outcomes) params.append('outcome', outcome);
  if (query.channel) params.set('channel', query.channel);
  if (query.sort !== 'recent') params.set('sort', query.sort);
  if (query.cursor) params.set('cursor', query.cursor);
  return params;
}

const withMark = (params: URLSearchParams): string => (params.size > 0 ? `?${params}` : '');

/** The query string of the list's own address, with something changed. Begins at the first page. */
export function addressOf(query: ListQuery, change: Partial<ListQuery> = {}): string {
  const next = { ...query, cursor: null, ...change };
  const params = shared(next.show === 'open' ? { ...next, outcomes: [] } : next);
  if (next.show !== 'open') params.set('show', next.show);
  return withMark(params);
}

/** The query string of the API's list. */
export function apiQueryOf(query: ListQuery): string {
  const params = shared(query);
  if (query.show !== 'all') params.set('open', String(query.show === 'open'));
  return withMark(params);
}

/** Whether anything narrows the list beside open or ended. */
export function isNarrowed({ search, stages, outcomes, channel }: ListQuery): boolean {
  return search !== '' || stages.length > 0 || outcomes.length > 0 || channel !== null;
}
