import { type Circle, CIRCLES } from '@reshelve/domain/network';

/** Which people the list shows, as its address says it. */
export interface PeopleQuery {
  readonly search: string;
  readonly circle: Circle | 'none' | null;
  readonly employer: string;
  /** Where the page begins; null on the first. */
  readonly cursor: string | null;
}

export type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address; what makes no sense in it is left out rather than refused. */
export function readQuery(params: Params): PeopleQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? '';
  const circle = one('circle');
  return {
    search: one('search').slice(0, 200),
    circle: circle === 'none' ? circle : (CIRCLES.find((known) => known === circle) ?? null),
    employer: one('employer').slice(0, 200),
    cursor: one('cursor') || null,
  };
}

/** The query string of an address, with something changed. Begins at the first page. */
export function addressOf(query: PeopleQuery, change: Partial<PeopleQuery> = {}): string {
  const { search, circle, employer, cursor } = { ...query, cursor: null, ...change };
  const params = new URLSearchParams();
  if (search) params.set('search', search);
  if (circle) params.set('circle', circle);
  if (employer) params.set('employer', employer);
  if (cursor) params.set('cursor', cursor);
  return params.size > 0 ? `?${params}` : '';
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ search, circle, employer }: PeopleQuery): boolean =>
  search !== '' || circle !== null || employer !== '';
