import { withoutComments } from '../document/comments';
import { type Numbered, numberedLines } from '../document/compare/lines';
import { matchLines, type Pair } from '../document/compare/match';
import { accepted } from '../document/tracked';
import type { Base } from './base';
import type { Return } from './return-model';

/** A return laid against the text it answers. */
export interface Laid {
  readonly lines: readonly Numbered[];
  readonly base: readonly Numbered[];
  /** By line of the return. */
  readonly pairs: ReadonlyMap<number, Pair>;
  /** Lines of the return that say something else altogether, in the place of the line they are paired with. */
  readonly reworded: ReadonlySet<number>;
  /** The line of the base behind which a line of the return stands. */
  readonly behind: (line: number) => number;
}

/** Lays a return against the text it answers, both as accepted and without comments. */
export function lay(base: Base, answer: Return): Laid {
  const text = accepted(withoutComments(answer.document));
  const [bases = [], lines = []] = numberedLines([base.plain, text]);
  const found = matchLines(bases, lines);
  const reworded = answer.way === 'package' ? rewordedIn(bases, lines, found) : [];
  const pairs = new Map([...found, ...reworded].map((pair) => [pair.right, pair]));
  const places: number[] = [];
  let last = -1;
  for (const at of lines.keys()) {
    places.push(last);
    const pair = pairs.get(at);
    if (pair && !pair.isMoved) last = pair.left;
  }
  const others = new Set(reworded.map(({ right }) => right));
  return { base: bases, lines, pairs, reworded: others, behind: (line) => places[line] ?? -1 };
}

/**
 * Paragraphs that somebody wants in other words altogether. In a package the ids are our own, so that one that stands where it
 * stood is the same paragraph, however little of its words is left: two such wordings are against each other.
 */
function rewordedIn(left: readonly Numbered[], right: readonly Numbered[], found: readonly Pair[]): readonly Pair[] {
  const [lefts, rights] = [new Set(found.map((pair) => pair.left)), new Set(found.map((pair) => pair.right))];
  const stay = found.filter(({ isMoved }) => !isMoved);
  return right.flatMap(({ line: { id, form } }, at): readonly Pair[] => {
    const before = id === undefined || rights.has(at) ? -1 : left.findIndex(({ line }) => line.id === id);
    if (before < 0 || lefts.has(before) || left[before]?.line.form !== form) return [];
    const isInPlace = stay.every((pair) => pair.left < before === pair.right < at);
    return isInPlace ? [{ left: before, right: at, isMoved: false }] : [];
  });
}
