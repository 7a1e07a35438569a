import type { Numbered } from '../document/compare/lines';
import { matchSimilar } from '../document/compare/similar';
import { createNumbers, tokensOf } from '../document/compare/tokens';
import type { BaseLine } from './base';
import type { WordLine } from './reading';

/** Lines of the file that were one when it left, and the lines of the draft they are. */
export interface Unit {
  readonly bases: readonly BaseLine[];
  readonly lines: readonly WordLine[];
}

interface Matching {
  /** Whether an end of a paragraph was put in after the file left. */
  readonly isNewEnd: (line: WordLine) => boolean;
  /** The words of a line as they went out, or came back without what is new. */
  readonly wordsOf: (line: BaseLine | WordLine) => string;
}

/**
 * The lines of a file in units, each with its lines of the draft: by the names they carry, else by their words in order.
 * A line of the draft is in one unit at most.
 */
export function unitsOf(bases: readonly BaseLine[], lines: readonly WordLine[], matching: Matching): readonly Unit[] {
  const byName = new Map(bases.map((base) => [base.name, base]));
  const taken = new Set<BaseLine>();
  const units = chains(lines, byName, matching).map((chain): Unit => {
    const named = chain.flatMap(({ names }) => names).flatMap((name) => byName.get(name) ?? []);
    return { bases: inARow(named, chain, taken), lines: chain };
  });
  return byWords(units, { bases, taken, wordsOf: matching.wordsOf });
}

/** Neighbours joined by new ends are one: the end was put into a line of the draft, or before or behind one. */
function chains(
  lines: readonly WordLine[],
  byName: ReadonlyMap<string, BaseLine>,
  { isNewEnd }: Matching,
): readonly (readonly WordLine[])[] {
  const all: WordLine[][] = [];
  const isNamed = (line: WordLine) => line.names.some((name) => byName.has(name));
  let isOpen = false;
  for (const line of lines) {
    const last = all.at(-1);
    const fits = last && isOpen && line.form !== 'cell' && !(isNamed(line) && last.some(isNamed));
    if (fits) last.push(line);
    else all.push([line]);
    isOpen = line.form !== 'cell' && isNewEnd(line);
  }
  return all;
}

/** The first line named that is free, and those after it that follow each other in the draft: they were joined. */
function inARow(named: readonly BaseLine[], chain: readonly WordLine[], taken: Set<BaseLine>): readonly BaseLine[] {
  const isCell = chain[0]?.form === 'cell';
  const row: BaseLine[] = [];
  for (const base of named) {
    const last = row.at(-1);
    if (taken.has(base) || (base.cell !== undefined) !== isCell) continue;
    if (last && (base.at !== last.at + 1 || isCell)) continue;
    row.push(base);
    taken.add(base);
  }
  return row;
}

interface Rest {
  readonly bases: readonly BaseLine[];
  readonly taken: ReadonlySet<BaseLine>;
  readonly wordsOf: Matching['wordsOf'];
}

/** Pairs what has no name, between those that have, by like words in order. */
function byWords(units: readonly Unit[], { bases, taken, wordsOf }: Rest): readonly Unit[] {
  const numbered = numbering(wordsOf);
  const found = new Map<Unit, BaseLine>();
  let [from, at] = [0, 0];
  for (let end = 0; end <= units.length; end++) {
    const base = units[end]?.bases[0];
    if (end < units.length && (!base || base.at < at)) continue;
    const free = bases.slice(at, base?.at ?? bases.length).filter((line) => !taken.has(line));
    const loose = units.slice(from, end).filter((unit) => unit.bases.length === 0);
    const left = free.map((line, n) => ({ at: n, line: numbered([line]) }));
    const right = loose.map((unit, n) => ({ at: n, line: numbered(unit.lines) }));
    for (const pair of matchSimilar(left, right)) {
      const [line, unit] = [free[pair.left], loose[pair.right]];
      if (line && unit) found.set(unit, line);
    }
    [from, at] = [end + 1, (units[end]?.bases.at(-1)?.at ?? at) + 1];
  }
  return units.map((unit) => {
    const base = found.get(unit);
    return base ? { ...unit, bases: [base] } : unit;
  });
}

/** Lines in the form in which likeness is measured. */
function numbering(wordsOf: Matching['wordsOf']) {
  const tokenNumber = createNumbers();
  const textNumber = createNumbers();
  return (lines: readonly (BaseLine | WordLine)[]): Numbered => {
    const tokens = tokensOf([{ type: 'text', text: lines.map(wordsOf).join('') }]);
    const numbers = tokens.map(({ key }) => tokenNumber(key));
    const words = numbers.filter((_, at) => tokens[at]?.isWord).sort((a, b) => a - b);
    const isCell = lines.some((line) => ('cell' in line ? line.cell !== undefined : false));
    const kind = isCell ? 'row' : 'paragraph';
    const line = { kind, form: '', cells: [], block: { type: 'paragraph', children: [] } } as const;
    return { line, tokens, numbers, words, text: textNumber(`${kind} ${numbers.join(' ')}`) };
  };
}
