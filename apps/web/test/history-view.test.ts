import { expect, it } from '@jest/globals';
import type { StageEvent } from '@reshelve/domain/history';
import { historyOf } from '../src/features/applications/history-view';

const event = (id: string, more: Partial<StageEvent>): StageEvent => ({
  id,
  kind: 'moved',
  stage: null,
  outcome: null,
  occurredOn: '2026-02-01',
  recordedAt: `2026-03-01T10:00:0${id}.000Z`,
  note: '',
  correctsId: null,
  void: false,
  ...more,
});

it('the history reads latest first, by the day things happened', () => {
  const entries = historyOf([
    event('1', { stage: 'saved', occurredOn: '2026-01-10' }),
    event('2', { stage: 'first_round', occurredOn: '2026-02-20' }),
    event('3', { stage: 'applied', occurredOn: '2026-01-20' }),
    event('4', { kind: 'ended', outcome: 'rejected', occurredOn: '2026-02-28' }),
  ]);
  expect(entries.map(({ title }) => title)).toEqual([
    'Not this time',
    'First round',
    'Applied',
    'Saved',
  ]);
});

it('a corrected entry says what counts now, and what stood there before', () => {
  const [entry] = historyOf([
    event('1', { stage: 'saved', occurredOn: '2026-01-10' }),
    event('2', { stage: 'offer', occurredOn: '2026-02-20' }),
    event('3', {
      kind: 'corrected',
      correctsId: '2',
      stage: 'applied',
      occurredOn: '2026-02-19',
      note: 'Wrong button.',
    }),
  ]);
  expect(entry).toMatchObject({
    id: '2',
    title: 'Applied',
    occurredOn: '2026-02-19',
    struck: false,
    corrections: [{ before: { title: 'Offer', occurredOn: '2026-02-20' }, note: 'Wrong button.' }],
  });
});

it('a struck-out entry stays readable', () => {
  const entries = historyOf([
    event('1', { stage: 'applied', occurredOn: '2026-01-10' }),
    event('2', { kind: 'ended', outcome: 'rejected', occurredOn: '2026-02-20' }),
    event('3', {
      kind: 'corrected',
      correctsId: '2',
      outcome: 'rejected',
      occurredOn: '2026-02-20',
      void: true,
    }),
  ]);
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({ title: 'Not this time', struck: true });
});
