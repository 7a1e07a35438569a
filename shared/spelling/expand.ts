import type { Affix, AffixRules, AffixTable } from './affix-file';

/** By flag: the affixes that a word with it may take. */
export interface Affixes {
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
}

export function affixesByFlag({ prefixes, suffixes }: AffixRules): Affixes {
  return { prefixes: byFlag(prefixes), suffixes: byFlag(suffixes) };
}

function byFlag(table: AffixTable): ReadonlyMap<string, readonly Affix[]> {
  const found = new Map<string, Affix[]>();
  for (const byStrip of table.values())
    for (const affixes of byStrip.values())
      for (const affix of affixes) found.set(affix.flag, [...(found.get(affix.flag) ?? []), affix]);
  return found;
}

/** What can be made of a word of the list with one affix: what is like a misspelling is looked for among them. */
export function* formsOf(stem: string, flags: string, { prefixes, suffixes }: Affixes): Generator<string> {
  yield stem;
  for (const flag of flags) {
    for (const { add, strip, fits } of prefixes.get(flag) ?? [])
      if (stem.startsWith(strip) && fits(stem)) yield add + stem.slice(strip.length);
    for (const { add, strip, fits } of suffixes.get(flag) ?? [])
      if (stem.endsWith(strip) && fits(stem)) yield stem.slice(0, stem.length - strip.length) + add;
  }
}
