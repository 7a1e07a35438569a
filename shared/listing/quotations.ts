import { barsToQuoting, type QuoteBar } from '../case/evidence';
import type { Quotation } from '../case/listing';
import type { CaseFile } from '../case/model';
import { markings } from '../case/parts';

/** A stretch of text on file that can be quoted, and what is known of where it is from. */
export interface Extract {
  readonly kind: Quotation['from']['kind'];
  readonly id: string;
  readonly field: Quotation['from']['field'];
  /** The number of the piece; none for an observation. */
  readonly number: number | undefined;
  readonly title: string;
  readonly originator: string;
  /** The day of the piece, `2026-11-10`; empty where it is not known. */
  readonly date: string;
  readonly text: string;
  /** Why it may not be shown to the subject or to a court. */
  readonly bars: readonly QuoteBar[];
}

/** Everything in a case that can be quoted: extracts and notes of its register, then its observations. */
export function extractsOf(file: CaseFile): readonly Extract[] {
  const pieces = Object.values(file.evidence).sort((a, b) => a.number - b.number);
  return [
    ...pieces.flatMap((piece) =>
      (['quotation', 'note'] as const).flatMap((field): readonly Extract[] => {
        const { id, number, title, originator, date } = piece;
        const bars = barsToQuoting(piece, file.marking);
        const text = piece[field];
        if (text.trim() === '' && field === 'note') return [];
        return [{ kind: 'evidence', id, field, number, title, originator, date, text, bars }];
      }),
    ),
    ...Object.values(file.observations).map(({ id, text, source, sourceDate, when, marking }): Extract => {
      const bars: readonly QuoteBar[] = markings.indexOf(marking) > markings.indexOf(file.marking) ? ['marking'] : [];
      const date = sourceDate || when.latest.slice(0, 10);
      return {
        kind: 'observation',
        id,
        field: 'text',
        number: undefined,
        title: '',
        originator: source,
        date,
        text,
        bars,
      };
    }),
  ];
}

/** `stands`: the words are where they were taken from. `changed`: that text says something else now. `gone`: it is no more. */
export type Standing = 'stands' | 'changed' | 'gone';

/** A quotation with what it is taken from as that stands now. */
export interface Tied {
  readonly quotation: Quotation;
  readonly extract: Extract | undefined;
  readonly standing: Standing;
  /** Whether it can be shown: it stands, and nothing bars it. */
  readonly isDisclosable: boolean;
}

/** The quotations of a listing, in the order in which they were taken. */
export function tiedOf(file: CaseFile, listing: string): readonly Tied[] {
  const known = new Map(extractsOf(file).map((extract) => [placeOf(extract), extract]));
  return Object.values(file.quotations)
    .filter((quotation) => quotation.listing === listing)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))
    .map((quotation) => {
      const extract = known.get(placeOf(quotation.from));
      const standing = standingIn(extract, quotation.text);
      return { quotation, extract, standing, isDisclosable: standing === 'stands' && extract?.bars.length === 0 };
    });
}

/** How an extract is told from every other. */
export function placeOf({ kind, id, field }: Quotation['from']): string {
  return `${kind} ${id} ${field}`;
}

function standingIn(extract: Extract | undefined, words: string): Standing {
  if (!extract) return 'gone';
  return plain(extract.text).includes(plain(words)) ? 'stands' : 'changed';
}

/** Line ends and runs of spaces make no other words. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A sentence of an extract, numbered from 1. */
export interface Sentence {
  readonly number: number;
  readonly text: string;
}

/** The sentences of a text, to be quoted whole. Longer ones than a quotation may be are left to be selected by hand. */
export function sentencesOf(text: string): readonly Sentence[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return [...segments]
    .map(({ segment }) => segment.trim())
    .filter((segment) => segment !== '' && segment.length <= 2000)
    .map((segment, at) => ({ number: at + 1, text: segment }));
}
