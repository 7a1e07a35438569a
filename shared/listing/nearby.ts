import type { Identifier, Listing } from '../case/listing';
import type { Listed } from './criterion';
import { type Likeness, likeness, type Spelt, spell } from './near';
import { scriptsOf } from './scripts';

/** Somebody whose name may be near: listed already, or a subject of another listing of this vault. */
export interface Other {
  readonly ref: string;
  readonly kind: 'listed' | 'listing';
  readonly title: string;
  readonly spelt: readonly Spelt[];
  readonly births: readonly string[];
  readonly numbers: readonly string[];
  /** The case of a listing; the study of a listed subject, where there is one. */
  readonly at: string | undefined;
}

/** What the days say: `partly` where one of them is only a year or a month, `swapped` where day and month change places. */
export type Days = 'agree' | 'partly' | 'swapped' | 'differ' | 'unknown';

/** A name nearby, with what makes it so. Whether two are one is never said: that takes identifiers, and a person. */
export interface Nearby {
  readonly other: Other;
  readonly mine: string;
  readonly theirs: string;
  readonly likeness: Likeness;
  readonly days: Days;
  /** Numbers that both have: a passport, a register. */
  readonly shared: readonly string[];
  /** What a person found who looked into it. */
  readonly told: Listing['told'][number] | undefined;
}

/** Subjects of the lists, as far as the content names them. */
export function othersListed(listed: readonly Listed[]): readonly Other[] {
  return listed.map(({ id, name, aliases, study }) => ({
    ref: `listed ${id}`,
    kind: 'listed',
    title: name,
    spelt: [name, ...aliases].map(spell),
    births: [],
    numbers: [],
    at: study,
  }));
}

/** A listing of this vault as somebody to compare with. */
export function otherListing(listing: Listing, caseId: string): Other {
  return {
    ref: `listing ${listing.id}`,
    kind: 'listing',
    title: listing.name,
    spelt: namesOf(listing).map(spell),
    births: valuesOf(listing.identifiers, ['birth-date', 'registration-date']),
    numbers: valuesOf(listing.identifiers, ['passport', 'id-number', 'registration-number']),
    at: caseId,
  };
}

/** The name and all aliases of a subject, each once. */
export function namesOf({ name, aliases }: Pick<Listing, 'name' | 'aliases'>): readonly string[] {
  return [...new Set([name, ...aliases.map(({ text }) => text)].map((text) => text.trim()))].filter(Boolean);
}

/**
 * Names that no table gives a reading of (Han characters, and scripts beside Cyrillic, Greek and Arabic): they are laid beside
 * names in the same script alone. What stands for them in Latin letters among the other names is compared with all.
 */
export function unreadNames(subject: Pick<Listing, 'name' | 'aliases'>): readonly string[] {
  return namesOf(subject).filter((name) => scriptsOf(name).some((script) => script === 'han' || script === 'other'));
}

function valuesOf(identifiers: readonly Identifier[], kinds: readonly Identifier['kind'][]): readonly string[] {
  return identifiers
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ value }) => value.trim())
    .filter((value) => value !== '');
}

/** Everybody whose name is near one of the subject's names, with the nearest pair: the same spelling first. */
export function nearbyOf(listing: Listing, others: readonly Other[]): readonly Nearby[] {
  const me = otherListing(listing, '');
  return others
    .filter(({ ref }) => ref !== me.ref)
    .flatMap((other): readonly Nearby[] => {
      const found = nearest(me.spelt, other.spelt);
      if (!found) return [];
      const shared = me.numbers.filter((number) => other.numbers.some((one) => bare(one) === bare(number)));
      const told = listing.told.find(({ other: ref }) => ref === other.ref);
      return [{ other, ...found, days: daysOf(me.births, other.births), shared, told }];
    })
    .sort((a, b) => rank(a) - rank(b) || (a.other.title < b.other.title ? -1 : 1));
}

function rank({ likeness: { grade }, shared }: Nearby): number {
  return (shared.length > 0 ? 0 : 2) + (grade === 'same' ? 0 : 1);
}

function nearest(mine: readonly Spelt[], theirs: readonly Spelt[]) {
  let best: { readonly mine: string; readonly theirs: string; readonly likeness: Likeness } | undefined;
  for (const a of mine)
    for (const b of theirs) {
      if (best?.likeness.grade === 'same' && best.likeness.pitfalls.length === 0) return best;
      const found = likeness(a, b);
      if (found && (!best || isNearer(found, best.likeness))) best = { mine: a.name, theirs: b.name, likeness: found };
    }
  return best;
}

function isNearer(one: Likeness, other: Likeness): boolean {
  if (one.grade !== other.grade) return one.grade === 'same';
  return one.pitfalls.length < other.pitfalls.length;
}

/** What birth dates, or dates of registration, say about two subjects. */
export function daysOf(mine: readonly string[], theirs: readonly string[]): Days {
  if (mine.length === 0 || theirs.length === 0) return 'unknown';
  const found = mine.flatMap((a) => theirs.map((b) => daysBetween(a, b)));
  return (['agree', 'partly', 'swapped', 'differ'] as const).find((days) => found.includes(days)) ?? 'unknown';
}

function daysBetween(a: string, b: string): Days {
  if (!/^\d{4}(-\d\d){0,2}$/.test(a) || !/^\d{4}(-\d\d){0,2}$/.test(b)) return 'unknown';
  if (a === b) return a.length === 10 ? 'agree' : 'partly';
  if (a.startsWith(b) || b.startsWith(a)) return 'partly';
  const [year, month, day] = a.split('-');
  return `${year}-${day}-${month}` === b ? 'swapped' : 'differ';
}

function bare(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
