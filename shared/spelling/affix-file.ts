import { type Condition, readCondition } from './condition';

/**
 * The rules of a Hunspell dictionary (its `.aff` file): what may be put before and behind the words of the list, and
 * which words build compounds. Read is what English, French and German need; `ignored` names what else a file asks for.
 * Every flag becomes one letter, however the file writes it, so that a set of flags is a string.
 */
export interface AffixRules {
  /** By what they add: then by what they take away first. */
  readonly prefixes: AffixTable;
  readonly suffixes: AffixTable;
  readonly longestPrefix: number;
  readonly longestSuffix: number;
  readonly flags: SpecialFlags;
  readonly compoundMin: number;
  readonly fullStrip: boolean;
  /** ß stands for SS in capitals. */
  readonly checkSharps: boolean;
  /** The letters to try, the common ones first. */
  readonly letters: string;
  /** What is often written for what. */
  readonly replacements: readonly (readonly [wrong: string, right: string])[];
  /** Letters that are taken for one another. */
  readonly alike: readonly string[];
  readonly ignored: readonly string[];
  /** Flags as the word list writes them, one letter each. */
  readonly toFlags: (written: string) => string;
}

export type AffixTable = ReadonlyMap<string, ReadonlyMap<string, readonly Affix[]>>;

export interface Affix {
  readonly flag: string;
  readonly add: string;
  readonly strip: string;
  /** The flags that a word gets with it. */
  readonly flags: string;
  readonly fits: Condition;
  /** May stand together with one at the other end. */
  readonly crosses: boolean;
}

const specials = {
  NEEDAFFIX: 'needsAffix',
  FORBIDDENWORD: 'forbidden',
  KEEPCASE: 'keepsCase',
  CIRCUMFIX: 'circumfix',
  NOSUGGEST: 'notSuggested',
  ONLYINCOMPOUND: 'onlyInCompound',
  COMPOUNDBEGIN: 'begin',
  COMPOUNDMIDDLE: 'middle',
  COMPOUNDEND: 'end',
  COMPOUNDPERMITFLAG: 'permit',
} as const;

/** One letter each; a file that does not use one leaves it out, and no word has it. */
export type SpecialFlags = { readonly [N in (typeof specials)[keyof typeof specials]]?: string };

/** Said elsewhere: tokens, the form of apostrophes, the neighbours of keys. */
const known = ['SET', 'FLAG', 'WORDCHARS', 'ICONV', 'OCONV', 'BREAK', 'KEY'];

export function readAffixes(text: string): AffixRules {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.trim().split(/\s+/));
  const rest = (name: string) => lines.filter(([first]) => first === name).map((line) => line.slice(1));
  const word = (name: string) => rest(name)[0]?.[0];
  const toFlags = flagReader(word('FLAG') === 'long');
  const flags = Object.fromEntries(
    Object.entries(specials).flatMap(([name, ours]) => {
      const written = word(name);
      return written === undefined ? [] : [[ours, toFlags(written)]];
    }),
  );
  const prefixes = readTable(rest('PFX'), { toFlags, atEnd: false });
  const suffixes = readTable(rest('SFX'), { toFlags, atEnd: true });
  // the first line of a list says how long it is
  const pairs = (name: string) => rest(name).slice(1);
  const names = new Set([...known, ...Object.keys(specials), ...read]);
  return {
    prefixes,
    suffixes,
    longestPrefix: longest(prefixes),
    longestSuffix: longest(suffixes),
    flags,
    compoundMin: Number(word('COMPOUNDMIN') ?? 3),
    fullStrip: rest('FULLSTRIP').length > 0,
    checkSharps: rest('CHECKSHARPS').length > 0,
    letters: word('TRY') ?? '',
    replacements: pairs('REP').map(([wrong = '', right = '']) => [wrong, right.replaceAll('_', ' ')]),
    alike: pairs('MAP').flatMap(([letters]) => letters ?? []),
    ignored: [...new Set(lines.flatMap(([name = '']) => (names.has(name) ? [] : [name])))],
    toFlags,
  };
}

const read = ['PFX', 'SFX', 'COMPOUNDMIN', 'FULLSTRIP', 'CHECKSHARPS', 'TRY', 'REP', 'MAP'];

/** Flags of two letters are given a letter of their own, out of the private ones of Unicode. */
function flagReader(isLong: boolean): (written: string) => string {
  if (!isLong) return (written) => written;
  const letters = new Map<string, string>();
  const sets = new Map<string, string>();
  const letterOf = (flag: string) => {
    const letter = letters.get(flag) ?? String.fromCharCode(0xe000 + letters.size);
    letters.set(flag, letter);
    return letter;
  };
  return (written) => {
    const found = sets.get(written) ?? (written.match(/../gsu) ?? []).map(letterOf).join('');
    sets.set(written, found);
    return found;
  };
}

interface TableReading {
  readonly toFlags: (written: string) => string;
  readonly atEnd: boolean;
}

/** `SFX flag strip add/flags condition`, after one line `SFX flag Y count` for each flag. */
function readTable(lines: readonly (readonly string[])[], { toFlags, atEnd }: TableReading): AffixTable {
  const table = new Map<string, Map<string, Affix[]>>();
  const crossing = new Map<string, boolean>();
  for (const [written = '', strip = '', change = '', condition] of lines) {
    const isHead = !crossing.has(written);
    if (isHead) crossing.set(written, strip === 'Y');
    if (isHead) continue;
    const [add = '', flags = ''] = change.split('/');
    const affix: Affix = {
      flag: toFlags(written),
      add: add === '0' ? '' : add,
      strip: strip === '0' ? '' : strip,
      flags: toFlags(flags),
      fits: readCondition(condition ?? '.', atEnd),
      crosses: crossing.get(written) ?? false,
    };
    const byStrip = table.get(affix.add) ?? new Map<string, Affix[]>();
    const affixes = byStrip.get(affix.strip) ?? [];
    affixes.push(affix);
    byStrip.set(affix.strip, affixes);
    table.set(affix.add, byStrip);
  }
  return table;
}

function longest(table: AffixTable): number {
  return Math.max(0, ...Array.from(table.keys(), (added) => added.length));
}
