import { type Channel, isChannel } from '@reshelve/domain/channels';
import { isOutcome, isStage, type Outcome, type Stage } from '@reshelve/domain/stages';

const SHOWS = ['open', 'ended', 'all'] as const;
export type Show = (typeof SHOWS)[number];

export const SORT_LABELS = {
  recent: 'Last changed',
  closing: 'Closing date',
  applied: 'Date sent',
  employer: 'Employer',
  title: 'Title',
  stage: 'Stage',
  since: 'At its stage since',
  ended: 'Date ended',
} as const;
export type Sort = keyof typeof SORT_LABELS;

/** Which way each order goes unless it is turned. */
const DESCENDING: Readonly<Record<Sort, boolean>> = {
  recent: true,
  closing: false,
  applied: true,
  employer: false,
  title: false,
  stage: true,
  since: true,
  ended: true,
};

/** What the table can show beside the post itself. */
export const COLUMN_LABELS = {
  stage: 'Where it stands',
  since: 'Since',
  closing: 'Closing date',
  sent: 'Sent',
  ended: 'Ended',
  channel: 'How you came to it',
  changed: 'Last changed',
} as const;
export type ColumnName = keyof typeof COLUMN_LABELS;
const COLUMN_NAMES = Object.keys(COLUMN_LABELS) as ColumnName[];

/** What the list shows, as its address says it. */
export interface ListQuery {
  readonly show: Show;
  readonly search: string;
  readonly stages: readonly Stage[];
  readonly outcomes: readonly Outcome[];
  readonly channel: Channel | null;
  readonly sort: Sort;
  /** The order is turned round. */
  readonly turned: boolean;
  /** In their own order; null for those that usually matter. */
  readonly columns: readonly ColumnName[] | null;
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
  const columns = COLUMN_NAMES.filter((name) => all(params['column']).includes(name));
  return {
    show,
    search: one('search').slice(0, 200),
    stages: all(params['stage']).filter(isStage),
    // An open application has no outcome: asking for one would find nothing.
    outcomes: show === 'open' ? [] : all(params['outcome']).filter(isOutcome),
    channel: isChannel(channel) ? channel : null,
    sort: Object.hasOwn(SORT_LABELS, sort) ? (sort as Sort) : 'recent',
    turned: one('turned') === 'yes',
    columns: columns.length > 0 ? columns : null,
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
  return params;
}

const withMark = (params: URLSearchParams): string => (params.size > 0 ? `?${params}` : '');

/** The query string of the list's own address, with something changed. Begins at the first page. */
export function addressOf(query: ListQuery, change: Partial<ListQuery> = {}): string {
  const next = { ...query, cursor: null, ...change };
  const params = shared(next.show === 'open' ? { ...next, outcomes: [] } : next);
  if (next.turned) params.set('turned', 'yes');
  for (const column of next.columns ?? []) params.append('column', column);
  if (next.show !== 'open') params.set('show', next.show);
  if (next.cursor) params.set('cursor', next.cursor);
  return withMark(params);
}

/** The query string of the API's list. */
export function apiQueryOf(query: ListQuery): string {
  const params = shared(query);
  if (query.turned) params.set('direction', isDescending(query) ? 'descending' : 'ascending');
  if (query.cursor) params.set('cursor', query.cursor);
  if (query.show !== 'all') params.set('open', String(query.show === 'open'));
  return withMark(params);
}

export const isDescending = ({ sort, turned }: Pick<ListQuery, 'sort' | 'turned'>): boolean =>
  DESCENDING[sort] !== turned;

/** The columns that the table shows. */
export const columnsOf = ({ columns, show }: ListQuery): readonly ColumnName[] =>
  columns ?? (show === 'open' ? ['stage', 'closing', 'sent'] : ['stage', 'ended', 'sent']);

/** Whether anything narrows the list beside open or ended. */
export function isNarrowed({ search, stages, outcomes, channel }: ListQuery): boolean {
  return search !== '' || stages.length > 0 || outcomes.length > 0 || channel !== null;
}
