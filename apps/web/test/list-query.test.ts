import { describe, expect, it } from '@jest/globals';
import {
  addressOf,
  apiQueryOf,
  isNarrowed,
  type Params,
  readQuery,
} from '../src/features/applications/list-query';

describe('the address of the list', () => {
  it('without anything shows what is open, last changed first', () => {
    expect(readQuery({})).toEqual({
      show: 'open',
      search: '',
      stages: [],
      outcomes: [],
      channel: null,
      sort: 'recent',
      turned: false,
      columns: null,
      cursor: null,
    });
    expect(addressOf(readQuery({}))).toBe('');
    expect(apiQueryOf(readQuery({}))).toBe('?open=true');
  });

  it('leaves out what makes no sense rather than refusing it', () => {
    const query = readQuery({
      show: 'everything',
      stage: ['applied', 'hired'],
      outcome: 'rejected',
      channel: 'pigeon',
      sort: 'constructor',
      search: `  ${'x'.repeat(300)}`,
    });
    expect(query).toMatchObject({ show: 'open', stages: ['applied'], outcomes: [] });
    expect(query).toMatchObject({ channel: null, sort: 'recent' });
    expect(query.search).toHaveLength(200);
  });

  it('says the same when it is read again', () => {
    const query = readQuery({
      show: 'ended',
      search: 'law & order',
      stage: ['first_round', 'offer'],
      outcome: ['rejected', 'no_response'],
      channel: 'contact',
      sort: 'employer',
      turned: 'yes',
      column: ['since', 'stage'],
    });
    expect(query.columns).toEqual(['stage', 'since']);
    expect(apiQueryOf(query)).toContain('direction=descending');
    const again: Record<string, string[]> = {};
    for (const [name, value] of new URLSearchParams(addressOf(query))) {
      again[name] = [...(again[name] ?? []), value];
    }
    expect(readQuery(again as Params)).toEqual(query);
    expect(isNarrowed(query)).toBe(true);
  });

  it('begins at the first page when something changes, and keeps the page otherwise', () => {
    const query = readQuery({ cursor: 'abc', sort: 'closing' });
    expect(apiQueryOf(query)).toBe('?sort=closing&cursor=abc&open=true');
    expect(addressOf(query)).toBe('?sort=closing');
    expect(addressOf(query, { cursor: 'def' })).toBe('?sort=closing&cursor=def');
  });
});
