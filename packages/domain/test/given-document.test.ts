import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../src/errors.ts';
import { documentFrom, LONGEST_DOCUMENT } from '../src/given-document.ts';
import { normalised } from '../src/normal-document.ts';
import { someDocument } from './some-documents.ts';

const codeOf = (given: unknown): string => {
  try {
    documentFrom(given);
    return 'taken';
  } catch (error) {
    if (error instanceof DomainError) return String(error.code);
    throw error;
  }
};
const block = (fields: object) => ({
  blocks: [{ kind: 'paragraph', text: 'a', marks: [], ...fields }],
});

describe('a document from outside', () => {
  it('is taken as it is where it is one', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const given: unknown = JSON.parse(JSON.stringify(document));
        expect(documentFrom(given)).toEqual(document);
      }),
    );
  });

  it('is refused or a normalised document, whatever it is', () => {
    const part = fc.oneof(
      fc.record({ kind: fc.constantFrom('paragraph', 'row', 'item', 'poem'), text: fc.string() }),
      block({}).blocks[0] ? fc.constant(block({}).blocks[0]) : fc.constant(null),
      fc.anything(),
    );
    const given = fc.oneof(fc.anything(), fc.record({ blocks: fc.array(part) }));
    fc.assert(
      fc.property(given, (value) => {
        if (codeOf(value) === 'taken') {
          expect(normalised(documentFrom(value))).toEqual(documentFrom(value));
        } else expect(codeOf(value)).toMatch(/^document-/);
      }),
    );
  });

  it.each([
    null,
    [],
    { blocks: {} },
    block({ text: 1 }),
    block({ marks: null }),
    block({ kind: 'poem' }),
    block({ kind: 'heading', level: 7 }),
    block({ kind: 'item', list: 'bullet', depth: 9 }),
    block({ marks: [{ kind: 'bold', from: 0.5, to: 1 }] }),
    block({ marks: [{ kind: 'link', from: 0, to: 1 }] }),
  ])('is refused in a shape like %j', (given) => {
    expect(codeOf(given)).toBe('document-malformed');
  });

  it('leaves out what it does not know, and addresses that lead nowhere good', () => {
    const link = { kind: 'link', from: 0, to: 1, href: 'javascript:alert(1)', title: 'x' };
    expect(documentFrom(block({ marks: [link], colour: 'red' }))).toEqual({
      blocks: [{ kind: 'paragraph', text: 'a', marks: [] }],
    });
  });

  it('is refused where it is too long, by the field', () => {
    const long = block({ text: 'x'.repeat(LONGEST_DOCUMENT + 1) });
    expect(codeOf(long)).toBe('document-too-long');
    expect(() => documentFrom(long)).toThrow(/three hundred pages/);
  });
});
