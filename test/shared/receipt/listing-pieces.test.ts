import { expect, it } from 'vitest';
import { casePieces } from '#shared/receipt/case-pieces';
import { pieceValueSchema } from '#shared/receipt/model';
import { pieces, twelve, whole } from '../listing/bench';
import { caseWith, listing } from '../listing/sample';

const records = (file: Parameters<typeof casePieces>[0]) =>
  casePieces(file).filter((piece) => piece.kind === 'record' && piece.type === 'statement');

it('a receipt holds whom the case proposes, and every quotation after its subject', () => {
  const found = records(whole);
  expect(found).toHaveLength(1 + twelve.length);
  expect(found[0]).toMatchObject({ name: 'Proposed for listing', text: 'A. Example' });
  expect(found[1]).toMatchObject({
    name: 'Quotation',
    details: expect.arrayContaining([{ name: 'From', value: 'E1' }]),
  });
  for (const piece of casePieces(whole)) expect(pieceValueSchema.parse(piece)).toEqual(piece);
});

it('500 long aliases are counted where they do not fit', () => {
  const text = 'x'.repeat(300);
  const aliases = Array.from({ length: 500 }, () => ({ id: listing.id, text, kind: 'alias' as const }));
  const [subject] = records(caseWith(pieces, [], { ...listing, aliases }));
  expect(pieceValueSchema.parse(subject)).toEqual(subject);
  expect(subject).toMatchObject({ details: expect.arrayContaining([{ name: 'Other names', value: '500' }]) });
});

it('a case without listings gives the pieces it always gave', () => {
  expect(records({ ...whole, listings: {}, quotations: {} })).toEqual([]);
});
