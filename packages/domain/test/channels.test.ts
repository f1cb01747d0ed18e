import { expect, test } from '@jest/globals';
import {
  CHANNEL_KINDS,
  CHANNEL_LABELS,
  channelKind,
  CHANNELS,
  CONTRACT_LABELS,
  CONTRACTS,
  HOURS,
  HOURS_LABELS,
  isChannel,
  isContract,
  isHours,
} from '../src/channels.ts';

test('there are thirteen channels, each with a label of its own', () => {
  expect(CHANNELS).toHaveLength(13);
  expect(new Set(Object.values(CHANNEL_LABELS)).size).toBe(13);
});

test('every channel goes either through people or through portals', () => {
  expect([...CHANNEL_KINDS.people, ...CHANNEL_KINDS.portals].sort()).toEqual([...CHANNELS].sort());
  expect(channelKind('former_employer')).toBe('people');
  expect(channelKind('general_job_site')).toBe('portals');
});

test('every contract and every kind of hours has a label', () => {
  for (const contract of CONTRACTS) expect(CONTRACT_LABELS[contract]).toBeTruthy();
  for (const hours of HOURS) expect(HOURS_LABELS[hours]).toBeTruthy();
});

test('an unknown word is refused', () => {
  expect(isChannel('alumni')).toBe(true);
  expect(isChannel('pigeon')).toBe(false);
  expect(isContract('permanent')).toBe(true);
  expect(isContract('')).toBe(false);
  expect(isHours('part_time')).toBe(true);
  expect(isHours('nights')).toBe(false);
});
