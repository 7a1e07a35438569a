import type { Affix, AffixRules, AffixTable, SpecialFlags } from './affix-file';
import { eachFlags, type WordList } from './word-file';

/** Where a form stands: by itself, or at the beginning, in the middle or at the end of a compound. */
export type Place = 'whole' | 'begin' | 'middle' | 'end';

export interface Lexicon {
  readonly rules: AffixRules;
  readonly words: WordList;
}

/** A word of the list as it would be written, with what was put before and behind it. */
interface Form {
  readonly stem: string;
  readonly prefix: Affix | undefined;
  readonly suffix: Affix | undefined;
}

export interface Wanted {
  readonly place: Place;
  /** Written as the person wrote it, and not in another case. */
  readonly isExact: boolean;
}

/** Whether the list has a word that may be written so, there. */
export function hasForm(lexicon: Lexicon, written: string, wanted: Wanted): boolean {
  return someForm(lexicon, { written, place: wanted.place }, (form, flags) =>
    isGood(lexicon.rules.flags, { form, flags }, wanted),
  );
}

/** Whether the list forbids it, though its rules would make it. */
export function isForbidden(lexicon: Lexicon, written: string): boolean {
  const { forbidden } = lexicon.rules.flags;
  if (forbidden === undefined) return false;
  return someForm(
    lexicon,
    { written, place: 'whole' },
    (form, flags) => flags.includes(forbidden) && hasItsAffixes(form, flags),
  );
}

interface Written {
  readonly written: string;
  readonly place: Place;
}

/** Takes affixes off and looks the rest up. */
function someForm(
  lexicon: Lexicon,
  { written, place }: Written,
  accepts: (form: Form, flags: string) => boolean,
): boolean {
  const { rules, words } = lexicon;
  const { permit } = rules.flags;
  const mayHave = (affix: Affix, end: Place) =>
    place === 'whole' || place === end || (permit !== undefined && affix.flags.includes(permit));
  const look = (form: Form) => {
    const flags = words.get(form.stem);
    return flags !== undefined && eachFlags(flags).some((one) => accepts(form, one));
  };
  const withSuffix = (word: string, prefix: Affix | undefined) =>
    someStem({ word, table: rules.suffixes, longest: rules.longestSuffix, atEnd: true, rules }, (stem, affixes) => {
      if (prefix === undefined && !words.has(stem)) return false;
      return affixes.some(
        (suffix) =>
          mayHave(suffix, 'end') &&
          (prefix === undefined || (prefix.crosses && suffix.crosses)) &&
          suffix.fits(stem) &&
          look({ stem, prefix, suffix }),
      );
    });
  if (look({ stem: written, prefix: undefined, suffix: undefined }) || withSuffix(written, undefined)) return true;
  const prefixed = { word: written, table: rules.prefixes, longest: rules.longestPrefix, atEnd: false, rules };
  return someStem(prefixed, (stem, affixes) =>
    affixes.some(
      (prefix) =>
        mayHave(prefix, 'begin') &&
        prefix.fits(stem) &&
        (look({ stem, prefix, suffix: undefined }) || withSuffix(stem, prefix)),
    ),
  );
}

interface Taking {
  readonly word: string;
  readonly table: AffixTable;
  readonly longest: number;
  readonly atEnd: boolean;
  readonly rules: AffixRules;
}

/** Goes through what is left when one end is taken off and what it had replaced is put back. */
function someStem(
  { word, table, longest, atEnd, rules }: Taking,
  visit: (stem: string, affixes: readonly Affix[]) => boolean,
): boolean {
  const most = Math.min(longest, rules.fullStrip ? word.length : word.length - 1);
  for (let length = 0; length <= most; length++) {
    const added = atEnd ? word.slice(word.length - length) : word.slice(0, length);
    const byStrip = table.get(added);
    if (!byStrip) continue;
    const rest = atEnd ? word.slice(0, word.length - length) : word.slice(length);
    for (const [strip, affixes] of byStrip) if (visit(atEnd ? rest + strip : strip + rest, affixes)) return true;
  }
  return false;
}

function hasItsAffixes({ prefix, suffix }: Form, flags: string): boolean {
  const all = flags + (prefix?.flags ?? '') + (suffix?.flags ?? '');
  return (!prefix || all.includes(prefix.flag)) && (!suffix || all.includes(suffix.flag));
}

interface Candidate {
  readonly form: Form;
  /** Those of the word of the list. */
  readonly flags: string;
}

function isGood(special: SpecialFlags, { form, flags }: Candidate, { place, isExact }: Wanted): boolean {
  const { prefix, suffix } = form;
  const has = (set: string, flag: string | undefined) => flag !== undefined && set.includes(flag);
  const all = flags + (prefix?.flags ?? '') + (suffix?.flags ?? '');
  if (has(flags, special.forbidden) || (!isExact && has(flags, special.keepsCase))) return false;
  const affixes = [prefix, suffix].filter((affix) => affix !== undefined);
  if (affixes.length === 0 && has(flags, special.needsAffix)) return false;
  if (affixes.length > 0 && affixes.every((affix) => has(affix.flags, special.needsAffix))) return false;
  if (!hasItsAffixes(form, flags)) return false;
  if (has(prefix?.flags ?? '', special.circumfix) !== has(suffix?.flags ?? '', special.circumfix)) return false;
  return place === 'whole' ? !has(all, special.onlyInCompound) : has(all, special[place]);
}
