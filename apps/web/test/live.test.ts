import { describe, expect, it } from '@jest/globals';
import { presenceWords } from '../src/features/live/presence-words';

describe('who else is here', () => {
  const alex = { name: 'Alex Moreno', mine: false, editing: false };

  it('is said by name, and what they do', () => {
    expect(presenceWords([alex], 'reading')).toEqual(['Alex Moreno is looking at this, too.']);
    expect(presenceWords([{ ...alex, editing: true }], 'reading')).toEqual([
      'Alex Moreno is writing here at the moment.',
    ]);
    expect(presenceWords([{ ...alex, name: null }], 'reading')).toEqual([
      'Somebody is looking at this, too.',
    ]);
  });

  it('one’s own other window matters where both can change the thing', () => {
    const own = { name: 'Me', mine: true, editing: true };
    expect(presenceWords([own], 'editing')).toHaveLength(1);
    expect(presenceWords([own], 'reading')).toEqual([]);
    expect(presenceWords([{ ...own, editing: false }], 'editing')).toEqual([]);
  });
});
