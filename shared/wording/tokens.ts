/** A word with its place. A gap that the drafter has not filled, `[State]`, is one word. */
export interface Token {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isGap: boolean;
  /** A comma, bracket or dash stands before it. */
  readonly isApart: boolean;
  /** A colon stands before it. */
  readonly isAfterColon: boolean;
}

export interface Sentence {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  readonly isQuestion: boolean;
}

const word = /\[[^\]\n]{1,120}\]|[\p{L}\p{N}]+(?:[-/.+&][\p{L}\p{N}]+)*/gu;
/** French elision stands before a word as one of its own; so does the English genitive after it. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/i;
/** `Russia-backed` is said in two words: a State, and what it does. */
const joined =
  /^(.+)(-(?:affiliated|aligned|allied|associated|backed|based|commissioned|connected|controlled|directed|employed|financed|friendly|funded|hosted|led|linked|nexus|ordered|organised|owned|paid|protected|related|run|sponsored|steered|supported|tasked|trained))$/iu;
/** So is `pro-Vardania`. */
const sided = /^(pro-)(\p{Lu}.+)$/iu;
const apart = /[,()–—]/;

/** How a word is compared: lower case, one kind of apostrophe, composed. */
export function keyOf(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").toLowerCase();
}

/** The words of a text in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const between = text.slice(last, index);
    for (const part of partsOf(found, index, text)) {
      const isFirst = part.start === index;
      const isAfterColon = isFirst && between.includes(':');
      tokens.push({ ...part, isApart: isFirst && apart.test(between), isAfterColon });
    }
    last = index + found.length;
  }
  return tokens;
}

type Part = Omit<Token, 'isApart' | 'isAfterColon'>;

function partsOf(found: string, start: number, text: string): readonly Part[] {
  if (found.startsWith('[')) return [part(found, start, true)];
  const after = text[start + found.length];
  const isGenitive = found === 's' && /['’]/.test(text[start - 1] ?? '');
  if (isGenitive) return [{ ...part(found, start, false), key: "'s" }];
  if ((after === "'" || after === '’') && elided.test(found))
    return [{ ...part(found, start, false), key: `${keyOf(found)}'` }];
  const two = joined.exec(found) ?? sided.exec(found);
  if (!two) return [part(found, start, false)];
  const [, head = '', tail = ''] = two;
  return [part(head, start, false), part(tail, start + head.length, false)];
}

function part(text: string, start: number, isGap: boolean): Part {
  return { text, key: keyOf(text), start, end: start + text.length, isGap };
}

const ends = /[.!?…;](?=["”»’)\]\s]|$)|\n+/gu;
const abbreviation =
  /(?:^|[\s(])(?:Art|Arts|No|Nos|art|al|cf|e\.g|i\.e|etc|Mr|Mrs|Ms|M|Mme|Dr|St|para|paras|p|pp|vol|doc|n°|ref|Ref|vs)$/u;

/** The sentences of a text; a semicolon ends one. */
export function sentencesOf(text: string): readonly Sentence[] {
  const cuts: number[] = [];
  for (const { 0: mark, index } of text.matchAll(ends)) {
    const isShort =
      mark === '.' &&
      (abbreviation.test(text.slice(0, index)) || !/^["”»’)\]\s]*(?:[\p{Lu}\p{N}[«“"]|$)/u.test(text.slice(index + 1)));
    if (!isShort) cuts.push(index + mark.length);
  }
  if (cuts.at(-1) !== text.length) cuts.push(text.length);
  const tokens = tokensOf(text);
  let from = 0;
  let at = 0;
  return cuts.flatMap((to): readonly Sentence[] => {
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < to) at += 1;
    const own = tokens.slice(first, at);
    const start = own[0]?.start ?? from;
    const end = text.slice(0, to).trimEnd().length;
    const sentence = { tokens: own, start, end, isQuestion: /\?["”»’)\s]*$/u.test(text.slice(from, to)) };
    from = to;
    return own.length === 0 ? [] : [sentence];
  });
}
