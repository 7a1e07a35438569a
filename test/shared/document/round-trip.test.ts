import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMarkdown } from '#shared/document/from-markdown';
import { documentSchema } from '#shared/document/model';
import { toMarkdown } from '#shared/document/to-markdown';
import { toText } from '#shared/document/to-text';
import { documents } from './generated';

test('Markdown gives back the document it was made from', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(fromMarkdown(toMarkdown(document), { slots: true })).toMatchObject({ document, problems: [] });
    }),
    { numRuns: Number(process.env['RUNS'] ?? 500) },
  );
});

test('a document read from Markdown fits the schema, whatever the text', () => {
  const anything = fc.array(fc.constantFrom(...'*_[]()<>#-|`\\{}!&;:1. \n\tab😀'), { maxLength: 120 });
  fc.assert(
    fc.property(anything, (parts) => {
      const { document } = fromMarkdown(parts.join(''), { slots: true });
      expect(documentSchema.safeParse(document).success).toBe(true);
      expect(fromMarkdown(toMarkdown(document), { slots: true }).document).toEqual(document);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 500) },
  );
});

test('a slot value stays literal text, whatever is typed', () => {
  const gap = { blocks: [{ type: 'paragraph', children: [{ type: 'slot', name: 'gap' }] }] } as const;
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
      const { document } = fromMarkdown(toMarkdown(gap, { slots: { gap: value } }), { slots: true });
      expect(toText(document)).toBe(value);
      expect(document.blocks).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});
