import type { Document } from '../model';
import { type Line, type Numbered, numberedLines } from './lines';
import { matchLines, type Pair } from './match';
import { type Piece, piecesOf } from './pieces';

/**
 * Two texts laid beside each other. `changed` also where the words are the same and the form is not; `moved` stands twice: where
 * the line was, with `left` alone, and where it is, with both.
 */
export interface Row {
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  readonly left?: Line | undefined;
  readonly right?: Line | undefined;
  /** Of the words; empty for a line that stands elsewhere now. */
  readonly pieces: readonly Piece[];
  /** Its level, list, mark or kind changed. */
  readonly isOtherForm: boolean;
}

/** How many differences there are, by kind; a move counts once. */
export type Tally = Readonly<Record<Exclude<Row['kind'], 'same'>, number>>;

/** The comparison of two texts at once. Tracked changes are compared as what they are: read the texts as accepted before. */
export function compare(from: Document, to: Document): readonly Row[] {
  return [...compareSteps(from, to)].flatMap((row) => row ?? []);
}

/**
 * The same, a row at a time, for a screen that must not stand still: `undefined` after the lines are numbered and after they
 * are paired.
 */
export function* compareSteps(from: Document, to: Document): Generator<Row | undefined> {
  const [left = [], right = []] = numberedLines([from, to]);
  yield undefined;
  const pairs = matchLines(left, right);
  yield undefined;
  const partners = new Map(pairs.map((pair) => [pair.right, pair]));
  const staying = new Set(pairs.filter(({ isMoved }) => !isMoved).map((pair) => pair.left));
  const moved = new Set(pairs.filter(({ isMoved }) => isMoved).map((pair) => pair.left));
  let next = 0;
  function* gone(): Generator<Row> {
    for (; next < left.length && !staying.has(next); next++) {
      const line = left[next];
      if (line) yield alone(line, moved.has(next) ? 'moved' : 'removed');
    }
  }
  for (const [at, line] of right.entries()) {
    yield* gone();
    const pair = partners.get(at);
    const before = pair && left[pair.left];
    yield pair && before ? both(before, line, pair) : alone(line, 'added');
    if (pair && !pair.isMoved) next = pair.left + 1;
  }
  yield* gone();
}

function alone(numbered: Numbered, kind: 'added' | 'removed' | 'moved'): Row {
  const { line } = numbered;
  const none = { tokens: [], numbers: [] };
  if (kind === 'added') return { kind, right: line, pieces: piecesOf(none, numbered), isOtherForm: false };
  return { kind, left: line, pieces: kind === 'moved' ? [] : piecesOf(numbered, none), isOtherForm: false };
}

function both(from: Numbered, to: Numbered, { isMoved }: Pair): Row {
  const isOtherForm = from.line.form !== to.line.form;
  const kind = isMoved ? 'moved' : from.text !== to.text || isOtherForm ? 'changed' : 'same';
  return { kind, left: from.line, right: to.line, pieces: piecesOf(from, to), isOtherForm };
}

/** Counts the differences. */
export function tally(rows: readonly Row[]): Tally {
  const count = (kind: Row['kind']) =>
    rows.filter((row) => row.kind === kind && (kind !== 'moved' || row.right)).length;
  return { changed: count('changed'), added: count('added'), removed: count('removed'), moved: count('moved') };
}
