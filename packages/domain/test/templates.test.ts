import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkTemplate,
  checkTemplateOwner,
  fittingTemplates,
  LETTER_PLACEHOLDERS,
  mergeLetter,
  PLACEHOLDERS,
  type Placeholder,
} from '../src/templates.ts';

const names = Object.keys(PLACEHOLDERS) as Placeholder[];
const plain = fc.string().map((text) => text.replace(/[{}]/g, ''));

describe('a letter that is merged', () => {
  it('fills every brace, however it is spelt, and changes nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plain, fc.constantFrom(...names)), { maxLength: 6 }),
        plain,
        fc.dictionary(fc.constantFrom(...names), fc.string()),
        (pieces, end, values) => {
          const text = (write: (name: Placeholder) => string) =>
            pieces.map(([before, name]) => before + write(name)).join('') + end;
          const merged = mergeLetter(
            { subject: '', body: text((name) => `{ ${name.toUpperCase()} }`) },
            values,
          );
          expect(merged.body).toBe(
            text((name) => values[name]?.trim() || `[${PLACEHOLDERS[name]}]`),
          );
        },
      ),
    );
  });

  it('does not look at what it filled in, nor at braces of strangers', () => {
    const letter = { subject: '{post}', body: '{name} {employer} {x} {constructor} $&' };
    expect(mergeLetter(letter, { name: '{employer}', employer: '$& $1', post: 'P' })).toEqual({
      subject: 'P',
      body: '{employer} $& $1 {x} {constructor} $&',
    });
  });
});

describe('a template', () => {
  const letter = { kind: 'thank_you', serves: '', subject: 'S', body: 'B' } as const;

  it.each([
    letter,
    { ...letter, serves: 'panel', body: LETTER_PLACEHOLDERS.thank_you.map((n) => `{${n}}`).join() },
    { ...letter, kind: 'feedback_letter', serves: 'no_response' },
    { ...letter, kind: 'preparation', serves: 'test', subject: '', body: 'A set {of} tasks' },
  ] as const)('is one: %j', (template) => {
    expect(() => {
      checkTemplate(template);
    }).not.toThrow();
  });

  it.each([
    [{ ...letter, serves: 'applied' }, ['serves']],
    [{ ...letter, subject: '' }, ['subject']],
    [{ ...letter, subject: '{date} {time}', body: '{Salary}' }, ['subject', 'body']],
    [{ ...letter, kind: 'feedback_letter', body: '{discussed}' }, ['body']],
  ] as const)('is none: %j', (template, fields) => {
    let details: unknown;
    try {
      checkTemplate(template);
    } catch (error) {
      details = (error as { details?: object }).details;
    }
    expect(Object.keys(details ?? {})).toEqual(fields);
  });

  it('that fits is never for another thing, and the own ones come first', () => {
    const some = fc.array(
      fc.record({
        serves: fc.constantFrom('', 'video', 'panel'),
        own: fc.boolean(),
        name: fc.string(),
      }),
    );
    fc.assert(
      fc.property(some, (templates) => {
        const found = fittingTemplates(templates, 'video');
        expect(found).toHaveLength(templates.filter(({ serves }) => serves !== 'panel').length);
        expect(found.some(({ serves }) => serves === 'panel')).toBe(false);
        const rank = found.map((t) => (t.own ? 0 : 2) + (t.serves === 'video' ? 0 : 1));
        expect(rank).toEqual([...rank].sort());
      }),
    );
  });
});

describe('words for reviews', () => {
  it('are a mentor’s own, and a mentor’s alone', () => {
    expect(() => checkTemplateOwner('mentor', 'snippet')).not.toThrow();
    for (const role of ['returner', 'coordinator'] as const) {
      expect(() => checkTemplateOwner(role, 'snippet')).toThrow('kinds that you can write');
    }
    expect(() => checkTemplateOwner('mentor', 'thank_you')).toThrow('kinds that you can write');
  });

  it('are for anything, have no subject, and may have braces in them', () => {
    const words = { kind: 'snippet', serves: '', subject: '', body: 'Say {how}.' } as const;
    expect(() => checkTemplate(words)).not.toThrow();
    expect(() => checkTemplate({ ...words, serves: 'video' })).toThrow('Choose what it is for');
  });
});
