import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document, Inline } from '#shared/document/model';
import { inlineText } from '#shared/document/to-text';
import { rejected } from '#shared/document/tracked';
import { lineBlocks, ownInlines, slotNames } from '#shared/document/walk';
import { identified } from '#shared/drafting/paragraph-ids';
import { knownFrom } from '#shared/word/base';
import type { WordInput } from '#shared/word/input';
import { mergeWord } from '#shared/word/merge';
import { inlineOf, piecesOf } from '#shared/word/pieces';
import { readWord } from '#shared/word/read';
import { writeWord } from '#shared/word/write';
import { documents, line } from '../document/generated';
import { sample } from './sample';

const coming = { now: '2026-11-22T10:00:00.000Z', round: 2, unnamed: 'Not named', untracked: 'Not tracked' };

/** As a draft has it: an id for every paragraph and heading, each once. */
function draftOf(document: Document): WordInput {
  let n = 0;
  const text = identified({
    blocks: document.blocks.map((block) => (block.type === 'heading' ? { ...block, id: `h${n++}` } : block)),
  });
  const slots = slotNames(text).map((name) => ({ name, label: name, text: `value of ${name}` }));
  return { ...sample, comments: [], document: text, slots };
}

/** Nested emphasis in one order, nothing lost: what pieces can say of a document. */
function inPieces(value: unknown): unknown {
  if (Array.isArray(value)) {
    const isLine = value.length > 0 && value.every((node) => inlineTypes.includes(node?.type));
    return isLine ? inlineOf(piecesOf(value as Inline[])) : value.map(inPieces);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inPieces(inner)]));
}
const inlineTypes = ['text', 'emphasis', 'strong', 'reference', 'term', 'address', 'slot', 'footnote'];

const wordsOf = ({ blocks }: Document) =>
  [...lineBlocks(blocks)]
    .flatMap(ownInlines)
    .map((nodes) => inlineText(nodes))
    .join('');

it('writes and reads any draft back as it was, with nothing to tell', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const input = draftOf(document);
      const merged = mergeWord(input, readWord(writeWord(input), knownFrom(input)), coming);
      expect(merged.silent).toEqual([]);
      expect(inPieces(merged.document)).toEqual(inPieces(input.document));
    }),
    { numRuns: 150 },
  );
});

it('keeps every word of both where one text comes back as another', () => {
  fc.assert(
    fc.property(documents, documents, (sent, back) => {
      const input = draftOf(sent);
      const other = draftOf(back);
      const merged = mergeWord(input, readWord(writeWord(other), knownFrom(input)), coming);
      expect(wordsOf(rejected(merged.document))).toBe(wordsOf(input.document));
    }),
    { numRuns: 150 },
  );
});

it('says of running text in pieces what its nodes say', () => {
  fc.assert(
    fc.property(line, (nodes) => {
      const once = inlineOf(piecesOf(nodes));
      expect(inlineOf(piecesOf(once))).toEqual(once);
    }),
  );
});
