// A conflict as a person reads it. Stops a difference from hiding in what both sides say alike, and a raw date or id from being shown.
import { expect, it } from 'vitest';
import type { Json } from '#shared/base/canonical';
import type { Pair } from '#shared/case/merge-values';
import { conflictSides, type SideLine } from '../../../../renderer/features/packages/conflict-sides';
import { i18n, type useWords } from '../../../../renderer/i18n';

const t = i18n.t as unknown as ReturnType<typeof useWords>; // the hook hands out this very function
const piece = '00000000-0000-4000-8000-000000000010';
const names = { pack: { trees: [] } as never, titles: new Map([[piece, 'Log of the ward']]) };
const fact = { status: 'known', text: 'Ten wards were closed.', source: 'Note', sourceDate: '2026-11-19' };

const sidesOf = (pair: Partial<Pair> & { readonly ours: Json; readonly theirs: Json }) =>
  conflictSides(t, { place: ['facts', 'effect'], base: null, ...pair }, names);
/** Own words in brackets. */
const said = (lines: readonly SideLine[]) =>
  lines.map(({ name, pieces }) => `${name}=${pieces.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join('')}`);

it('shows the field that differs with the words that differ, and the rest once', () => {
  const { ours, theirs, before, alike } = sidesOf({
    base: { ...fact, text: 'Some wards were closed.' },
    ours: fact,
    theirs: { ...fact, text: 'Forty wards were closed.' },
  });
  expect(said(ours)).toEqual(['the words=[Ten] wards were closed.']);
  expect(said(theirs)).toEqual(['the words=[Forty] wards were closed.']);
  expect(said(before)).toEqual(['the words=Some wards were closed.']);
  expect(alike).toEqual(['the state: Known', 'the source: Note', 'the date of the source: 19 November 2026']);
});

it('shows the time of a fact, by day and hour', () => {
  const at = (hour: string) => ({ ...fact, at: `2026-11-10T${hour}:20:00Z` });
  const { ours, theirs } = sidesOf({ place: ['facts', 'when'], ours: at('04'), theirs: at('05') });
  expect(said(ours)).toEqual(['the time=10 November 2026 at [04]:20 UTC']);
  expect(said(theirs)).toEqual(['the time=10 November 2026 at [05]:20 UTC']);
});

it('marks no word where the two have none in common, and says an empty side', () => {
  const { ours, theirs } = sidesOf({ ours: { ...fact, note: '' }, theirs: { ...fact, note: 'Seen twice' } });
  expect(said(ours)).toEqual(['the note=nothing']);
  expect(said(theirs)).toEqual(['the note=Seen twice']);
});

it('names what a list names, and counts what has no name here', () => {
  const other = '00000000-0000-4000-8000-000000000011';
  const { ours, theirs } = sidesOf({ ours: { ...fact, evidence: [piece] }, theirs: { ...fact, evidence: [other] } });
  expect(said(ours)).toEqual(['the evidence=Log of the ward']);
  expect(said(theirs)).toEqual(['the evidence=1 entry']);
});

it('shows a value without fields, and one that is gone, as a whole', () => {
  const title = sidesOf({
    place: ['title'],
    base: 'Harbour',
    ours: 'Harbour of the north',
    theirs: 'Harbour of the south',
  });
  expect(said(title.ours)).toEqual(['=Harbour of the [north]']);
  expect(said(title.before)).toEqual(['=Harbour']);
  const gone = sidesOf({ ours: null, theirs: { ...fact, text: 'Forty wards.' } });
  expect(said(gone.ours)).toEqual(['=Removed']);
  expect(said(gone.theirs)[0]).toContain('Forty wards.');
  expect(gone.alike).toEqual([]);
});
