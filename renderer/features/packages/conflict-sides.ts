import { canonicalJson, type Json } from '#shared/base/canonical';
import { entryPlace } from '#shared/case/merge-hands';
import type { Pair } from '#shared/case/merge-values';
import { piecesOf, rowsOf } from '#shared/document/compare/pieces';
import { inlineText } from '#shared/document/to-text';
import type { useWords } from '../../i18n';
import { fieldWords, isRecord, isUntold, type PlaceNames, sideWords, valueWords } from './place-words';

type Words = ReturnType<typeof useWords>;

/** A stretch of words; `isOwn` where the other side has not got them. */
export interface SidePiece {
  readonly text: string;
  readonly isOwn: boolean;
}

/** A field of a record in words; without a name a value that has no fields. */
export interface SideLine {
  readonly name: string;
  readonly pieces: readonly SidePiece[];
}

/** A conflict as a person decides it: what differs on each side, what stood there before, and what both say alike. */
export interface ConflictSides {
  readonly ours: readonly SideLine[];
  readonly theirs: readonly SideLine[];
  /** Empty where nothing stood. */
  readonly before: readonly SideLine[];
  /** Fields with their values. */
  readonly alike: readonly string[];
}

/** Takes a conflict apart by fields, and their values by words. */
export function conflictSides(t: Words, pair: Pair, names: PlaceNames): ConflictSides {
  const { base, ours, theirs } = pair;
  const keys = fieldsOf(pair);
  const differing = keys.filter((key) => !isSame(valueAt(ours, key), valueAt(theirs, key)));
  if (differing.length === 0) return wholeSides(t, pair, names);
  const said = (value: Json, key: string) => valueWords(t, valueAt(value, key), names);
  const lines = differing.map((key) => ({ key, name: fieldWords(key), ...apart(said(ours, key), said(theirs, key)) }));
  return {
    ours: lines.map(({ name, left }) => ({ name, pieces: left })),
    theirs: lines.map(({ name, right }) => ({ name, pieces: right })),
    before: isRecord(base) ? lines.map(({ key, name }) => ({ name, pieces: plain(said(base, key)) })) : [],
    alike: keys
      .filter((key) => !differing.includes(key) && !isBare(valueAt(ours, key)))
      .map((key) => `${fieldWords(key)}: ${said(ours, key)}`),
  };
}

/** Of two records of one kind; none where a side is gone, where the value has no fields, and of an answer, which reads as one. */
function fieldsOf({ place, ours, theirs }: Pair): readonly string[] {
  const isDocument = place[0] === 'drafts' && place[2] === 'document';
  if (isDocument || (place[0] !== 'drafts' && entryPlace(place).part === 'answers')) return [];
  if (!isRecord(ours) || !isRecord(theirs)) return [];
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter((key) => !isUntold(key));
}

function wholeSides(t: Words, pair: Pair, names: PlaceNames): ConflictSides {
  const words = (side: 'base' | 'ours' | 'theirs') =>
    sideWords(t, { pair: { ...pair, ours: pair[side] }, side: 'ours' }, names);
  const { left, right } = apart(words('ours'), words('theirs'));
  return {
    ours: [{ name: '', pieces: left }],
    theirs: [{ name: '', pieces: right }],
    before: pair.base === null ? [] : [{ name: '', pieces: plain(words('base')) }],
    alike: [],
  };
}

/** Two texts with the words that each has alone; where they share no word, nothing is marked. */
function apart(
  ours: string,
  theirs: string,
): { readonly left: readonly SidePiece[]; readonly right: readonly SidePiece[] } {
  const [from, to] = rowsOf([{ type: 'text', text: ours }], [{ type: 'text', text: theirs }]);
  const pieces = piecesOf(from, to);
  if (!pieces.some(({ kind, nodes }) => kind === 'same' && /[\p{L}\p{N}]/u.test(inlineText(nodes))))
    return { left: plain(ours), right: plain(theirs) };
  const side = (own: 'deleted' | 'inserted') =>
    pieces
      .filter(({ kind }) => kind === 'same' || kind === own)
      .map(({ kind, nodes }) => ({ text: inlineText(nodes), isOwn: kind === own }));
  return { left: side('deleted'), right: side('inserted') };
}

const plain = (text: string): readonly SidePiece[] => [{ text, isOwn: false }];

function valueAt(value: Json, key: string): Json {
  return isRecord(value) ? (value[key] ?? null) : null;
}

/** An empty field says the same as none. */
function isSame(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other) || (isBare(one) && isBare(other));
}

function isBare(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
