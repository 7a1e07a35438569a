import type { Listing } from '../case/listing';
import { visibleParts } from '../document/characters';
import type { Block, Inline } from '../document/model';
import { officialDate } from '../drafting/instant';
import { likeness, type Spelt, spell } from './near';
import { namesOf } from './nearby';
import { faultsOf } from './scripts';

/** What a reader of the annex would stumble over. */
export const annexFaults = [
  'name-missing',
  'alias-twice',
  'hidden',
  'mixed-scripts',
  'identifier-missing',
  'day-unreadable',
  'number-twice',
  'name-shared',
  'name-similar',
  'reasons-missing',
  'date-missing',
] as const;
export type AnnexFaultCode = (typeof annexFaults)[number];
export interface AnnexFault {
  readonly code: AnnexFaultCode;
  readonly what: string;
}

/** A line of the annex: one subject, and what is wrong with the line. */
export interface AnnexRow {
  readonly listing: Listing;
  readonly reasons: string;
  readonly faults: readonly AnnexFault[];
}

/** The lines of an annex, checked one by one and against each other. */
export function annexOf(
  entries: readonly { readonly listing: Listing; readonly reasons: string }[],
): readonly AnnexRow[] {
  const spelt = new Map(entries.map(({ listing }) => [listing.id, namesOf(listing).map(spell)]));
  return entries.map(({ listing, reasons }) => {
    const others = entries.filter((entry) => entry.listing.id !== listing.id).map((entry) => entry.listing);
    const faults: readonly AnnexFault[] = [
      ...(listing.name.trim() === '' ? [{ code: 'name-missing', what: '' } as const] : []),
      ...namesFaults(listing),
      ...identifierFaults(listing),
      ...others.flatMap((other) => between(listing, other, spelt)),
      ...(reasons === '' ? [{ code: 'reasons-missing', what: '' } as const] : []),
      ...(listing.listedOn === '' ? [{ code: 'date-missing', what: '' } as const] : []),
    ];
    return { listing, reasons, faults };
  });
}

function namesFaults({ name, aliases }: Listing): readonly AnnexFault[] {
  const seen = new Set<string>();
  return [name, ...aliases.map(({ text }) => text)].flatMap((text): readonly AnnexFault[] => {
    const key = text.normalize('NFKC').toLocaleLowerCase('en').trim();
    const isTwice = key !== '' && seen.has(key);
    seen.add(key);
    return [
      ...(isTwice ? [{ code: 'alias-twice', what: text } as const] : []),
      ...faultsOf(text).map((code) => ({ code, what: text })),
    ];
  });
}

function identifierFaults({ identifiers }: Listing): readonly AnnexFault[] {
  const known = identifiers.filter(({ value }) => value.trim() !== '');
  if (known.length === 0) return [{ code: 'identifier-missing', what: '' }];
  return known
    .filter(({ kind, value }) => kind.endsWith('-date') && !/^\d{4}(-\d\d){0,2}$/.test(value.trim()))
    .map(({ value }) => ({ code: 'day-unreadable', what: value }));
}

function between(mine: Listing, other: Listing, spelt: ReadonlyMap<string, readonly Spelt[]>): readonly AnnexFault[] {
  const pairs = (spelt.get(mine.id) ?? []).flatMap((a) => (spelt.get(other.id) ?? []).map((b) => likeness(a, b)));
  const numbers = (one: Listing) =>
    one.identifiers
      .filter(({ kind }) => ['passport', 'id-number', 'registration-number'].includes(kind))
      .map(({ value }) => value.replace(/\W/g, '').toUpperCase())
      .filter((value) => value !== '');
  const shared = numbers(mine).find((number) => numbers(other).includes(number));
  const isSame = pairs.some((pair) => pair?.grade === 'same');
  return [
    ...(isSame ? [{ code: 'name-shared', what: other.name } as const] : []),
    ...(!isSame && pairs.some(Boolean) ? [{ code: 'name-similar', what: other.name } as const] : []),
    ...(shared === undefined ? [] : [{ code: 'number-twice', what: shared } as const]),
  ];
}

/** The annex as a table of a paper. `heads`: name, identifiers, reasons, date. Hidden characters are written out as marks. */
export function annexTable(
  rows: readonly AnnexRow[],
  heads: readonly string[],
  kindOf: (kind: Listing['identifiers'][number]['kind']) => string,
): Block {
  const cell = (text: string): readonly Inline[] =>
    text === '' ? [] : [{ type: 'text', text: shown(text).slice(0, 20_000) }];
  return {
    type: 'table',
    head: heads.map(cell),
    rows: rows.map(({ listing, reasons }) => [
      cell(namesOf(listing).join('; ')),
      cell(
        listing.identifiers
          .filter(({ value }) => value.trim() !== '')
          .map(({ kind, value }) => `${kindOf(kind)}: ${value}`)
          .join('; '),
      ),
      cell(reasons),
      cell(officialDate(listing.listedOn) ?? ''),
    ]),
  };
}

/** Text in which nothing hides: what cannot be seen stands as its code. */
function shown(text: string): string {
  return visibleParts(text)
    .map((part) => ('text' in part ? part.text : `[${part.mark}]`))
    .join('');
}
