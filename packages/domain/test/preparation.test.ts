import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INTERVIEW_FORMATS } from '../src/channels.ts';
import {
  builtInChecklist,
  checklistFrom,
  checklistText,
  type ChecklistLine,
  inOrder,
  MAX_PREPARATION_ITEMS,
  MAX_PREPARATION_LENGTH,
  movedLine,
  PREPARATION_SECTION_LABELS,
  PREPARATION_SECTIONS,
  type PreparationLine,
  progressInWords,
  sectionCalled,
  startedAgain,
} from '../src/preparation.ts';

const section = fc.constantFrom(...PREPARATION_SECTIONS);
const checklistLine = fc.record({ section, text: fc.constantFrom('a', 'b', 'c', 'd', 'e') });
const own: fc.Arbitrary<PreparationLine> = fc.record({
  id: fc.uuid(),
  section,
  text: fc.constantFrom('a', 'b', 'c', 'x', 'y'),
  own: fc.boolean(),
  done: fc.boolean(),
  notes: fc.constantFrom('', 'a note'),
});
const ownLines = fc.uniqueArray(own, { selector: ({ id }) => id, maxLength: 12 }).map(inOrder);
const keyOf = ({ section: s, text }: ChecklistLine) => `${s} ${text}`;

describe('a checklist', () => {
  it('is read from a template as people write them', () => {
    const body =
      '\uFEFF- Before the headings\r\n\r\n# The Organisation!\n•  Read   its plan\n[x] Visit\n1. Visit\n\n## what to ask them\nWhen do you decide?\n#Travel and set-up\n-\n- Bus 5';
    expect(checklistFrom(body.replace('\uFEFF', ''))).toEqual([
      { section: 'organisation', text: 'Read its plan' },
      { section: 'organisation', text: 'Visit' },
      { section: 'questions', text: 'When do you decide?' },
      { section: 'set_up', text: '-' },
      { section: 'set_up', text: 'Bus 5' },
      { section: 'other', text: 'Before the headings' },
    ]);
  });

  it('knows its own headings, and is the same when it is written and read again', () => {
    for (const name of PREPARATION_SECTIONS) {
      expect(sectionCalled(PREPARATION_SECTION_LABELS[name])).toBe(name);
    }
    fc.assert(
      fc.property(fc.uniqueArray(checklistLine, { selector: keyOf }), (lines) => {
        const ordered = inOrder(lines);
        expect(checklistFrom(checklistText(ordered))).toEqual(ordered);
      }),
    );
  });

  it('stays within its limits whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (text) => {
        const lines = checklistFrom(text);
        expect(lines.length).toBeLessThanOrEqual(MAX_PREPARATION_ITEMS);
        for (const line of lines) {
          expect(line.text.length).toBeGreaterThan(0);
          expect(line.text.length).toBeLessThanOrEqual(MAX_PREPARATION_LENGTH);
        }
        expect(new Set(lines.map(keyOf)).size).toBe(lines.length);
      }),
    );
    expect(checklistFrom('a\n'.repeat(500))).toHaveLength(1);
    expect(
      checklistFrom(Array.from({ length: 500 }, (_, i) => `line ${String(i)}`).join('\n')),
    ).toHaveLength(MAX_PREPARATION_ITEMS);
  });

  it.each(INTERVIEW_FORMATS)('for %s has something in every part that matters', (format) => {
    const lines = builtInChecklist(format);
    for (const part of ['organisation', 'role', 'evidence', 'questions', 'set_up'] as const) {
      expect(lines.filter((line) => line.section === part).length).toBeGreaterThanOrEqual(3);
    }
    expect(lines.length).toBeLessThan(40);
    for (const { text } of lines) expect(text.length).toBeLessThan(160);
  });

  it('for a video call goes through sound, light, background, name, battery and link', () => {
    const setUp = builtInChecklist('video').filter(({ section: s }) => s === 'set_up');
    const words = setUp.map(({ text }) => text).join('\n');
    for (const word of ['Sound', 'Light', 'Background', 'Name shown', 'Battery', 'Link tried']) {
      expect(words).toContain(word);
    }
  });
});

describe('starting again from a template', () => {
  it('keeps what is ticked, noted or one’s own, adds what is missing, and nothing else', () => {
    fc.assert(
      fc.property(
        ownLines,
        fc.uniqueArray(checklistLine, { selector: keyOf }),
        (lines, template) => {
          const { keep, order } = startedAgain(lines, template);
          const mustStay = lines.filter((l) => l.own || l.done || l.notes !== '');
          expect(keep).toEqual(mustStay);
          const texts = new Set(order.map(keyOf));
          for (const line of [...mustStay, ...template]) expect(texts.has(keyOf(line))).toBe(true);
          const allowed = new Set([...mustStay, ...template].map(keyOf));
          for (const line of order) expect(allowed.has(keyOf(line))).toBe(true);
          const ids = order.flatMap((line) => ('id' in line ? [line.id] : []));
          expect(new Set(ids).size).toBe(ids.length);
          expect(inOrder(order)).toEqual(order);
          // Twice is once.
          const saved = order.map((line, i) =>
            'id' in line ? line : { ...line, id: String(i), own: false, done: false, notes: '' },
          );
          expect(startedAgain(saved, template).order.map(keyOf)).toEqual(order.map(keyOf));
        },
      ),
    );
  });
});

describe('moving a line', () => {
  it('stays within its section, and up undoes down', () => {
    fc.assert(
      fc.property(ownLines, fc.nat(), (lines, n) => {
        const line = lines[n % Math.max(1, lines.length)];
        if (!line) return;
        const after = movedLine(lines, line.id, 'down');
        if (after === null) {
          const same = lines.filter((one) => one.section === line.section);
          expect(same.at(-1)).toBe(line);
          return;
        }
        expect(inOrder(after)).toEqual(after);
        expect([...after].sort(by)).toEqual([...lines].sort(by));
        expect(movedLine(after, line.id, 'up')).toEqual(lines);
      }),
    );
    expect(movedLine([], 'none', 'up')).toBeNull();
  });
});

const by = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe('progress', () => {
  it.each([
    [0, 0, 'Nothing on the list yet.'],
    [0, 1, '1 thing to go through, in your own time.'],
    [0, 12, '12 things to go through, in your own time.'],
    [1, 12, '1 of 12 things is ready.'],
    [3, 12, '3 of 12 things are ready.'],
    [12, 12, 'All of it is ready.'],
  ])('%s of %s is “%s”', (done, total, words) => {
    expect(progressInWords(done, total)).toBe(words);
  });
});
