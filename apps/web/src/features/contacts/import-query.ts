const SHOWN = ['all', 'duplicates', 'remarks'] as const;

/** Which people of a file are shown, as the address says it. */
export interface LookQuery {
  readonly show: (typeof SHOWN)[number];
  readonly search: string;
  /** From 1. */
  readonly page: number;
}

/** Reads an address; what makes no sense in it is left out rather than refused. */
export function readLook(params: Record<string, string | string[] | undefined>): LookQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? '';
  const page = /^[1-9]\d{0,3}$/.test(one('page')) ? Number(one('page')) : 1;
  const show = SHOWN.find((known) => known === one('show')) ?? 'all';
  return { show, search: one('search').slice(0, 200), page };
}

/** The query string of an address, with something changed. Begins at the first page. */
export function addressOf(query: LookQuery, change?: Partial<LookQuery>): string {
  const { show, search, page } = change ? { ...query, page: 1, ...change } : query;
  const params = new URLSearchParams();
  if (show !== 'all') params.set('show', show);
  if (search) params.set('search', search);
  if (page > 1) params.set('page', String(page));
  return params.size > 0 ? `?${params}` : '';
}
