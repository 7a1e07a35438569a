import type { Reading } from './desk';
import type { Token } from './tokens';

/** An acronym where it stands in a line: used, or explained there. */
export interface AcronymUse {
  readonly acronym: string;
  readonly from: number;
  readonly to: number;
  readonly isDefinition: boolean;
}

const numeral = /^[IVXLC]+$/u;
const shouted = 0.6;

/** Words in capitals that a reader may not know, with whether the line explains them. */
export function acronymsIn(reading: Reading): readonly AcronymUse[] {
  const { line, sentences, lexicon } = reading;
  if (line.kind === 'heading' || !lexicon || isShouted(line.text)) return [];
  const plain = new Set(lexicon.lexicon.capitals);
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token): readonly AcronymUse[] => {
      const acronym = asAcronym(token, reading);
      if (acronym === undefined || plain.has(acronym) || isPartOfNumber(line.text, token)) return [];
      if (isPartOfName(acronym, reading)) return [];
      return [{ acronym, from: token.start, to: token.end, isDefinition: isExplained(line.text, token, acronym) }];
    }),
  );
}

/** As the content writes it, or two to six capitals. A plural s is not part of it. */
function asAcronym({ text, isGap }: Token, { rules }: Reading): string | undefined {
  if (isGap || !/\p{Lu}.*\p{Lu}/u.test(text) || numeral.test(text)) return undefined;
  const known = rules.known.acronyms.find(({ acronym }) => acronym === text || `${acronym}s` === text);
  if (known) return known.acronym;
  const [, letters] = /^(\p{Lu}{2,6})s?$/u.exec(text) ?? [];
  return letters;
}

/** Letters inside a name that the text writes out: the European GNSS Agency. */
function isPartOfName(acronym: string, { line, rules: { known } }: Reading): boolean {
  const names = [...known.oldNames.map(({ name }) => name), ...known.acronyms.map(({ long }) => long)];
  return names.some(
    (name) => name.length > acronym.length && name.split(' ').includes(acronym) && line.text.includes(name),
  );
}

/** `(CFSP) 2019/797` and `A/70/174` are numbers of documents. */
function isPartOfNumber(text: string, { start, end }: Token): boolean {
  const isBracketed = text[start - 1] === '(' && text[end] === ')';
  return (
    (isBracketed && /^\)\s(?:No\s)?\d/u.test(text.slice(end))) ||
    /^\s?\d+\/\d/u.test(text.slice(end)) ||
    text.slice(0, start).endsWith('TLP:')
  );
}

/** `Long Form (LF)`, or `LF (long form)` with as many words as letters, give or take one. */
function isExplained(text: string, { start, end }: Token, acronym: string): boolean {
  const before = text.slice(0, start);
  if (/\p{L}[\s\u00a0]?\([«“"]?$/u.test(before) && /^[»”"]?(?:\)|,|\s[/;])/u.test(text.slice(end))) return true;
  const inside = /^\s\(([^)]{4,120})\)/u.exec(text.slice(end))?.[1] ?? '';
  const initials = inside.match(/\p{L}+/gu)?.map((word) => word.charAt(0).toUpperCase()) ?? [];
  return (
    initials.length >= 2 && initials[0] === acronym.charAt(0).toUpperCase() && initials.length >= acronym.length - 1
  );
}

function isShouted(text: string): boolean {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return all > 12 && (text.match(/\p{Lu}/gu)?.length ?? 0) / all > shouted;
}
