import { type Channel, isChannel } from '@reshelve/domain/channels';
import { isStage, type Stage } from '@reshelve/domain/stages';
import type { Params } from './list-query';

/** What the board shows, as its address says it. */
export interface BoardQuery {
  readonly search: string;
  readonly channel: Channel | null;
  /** The stage whose column shows more cards. */
  readonly more: Stage | null;
}

/** Reads an address; what makes no sense in it is left out rather than refused. */
export function readBoardQuery(params: Params): BoardQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? '';
  const [channel, more] = [one('channel'), one('more')];
  return {
    search: one('search').slice(0, 200),
    channel: isChannel(channel) ? channel : null,
    more: isStage(more) ? more : null,
  };
}

/** The query string of the board's own address, and of the API's: they are the same. */
export function boardApiQuery(query: BoardQuery): string {
  const params = new URLSearchParams();
  if (query.search) params.set('search', query.search);
  if (query.channel) params.set('channel', query.channel);
  if (query.more) params.set('more', query.more);
  return params.size > 0 ? `?${params.toString()}` : '';
}
