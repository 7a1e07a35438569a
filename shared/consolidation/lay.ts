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
  /** The line of the base behind which a line of the return stands. */
  readonly behind: (line: number) => number;
}

/** Lays a return against the text it answers, both as accepted and without comments. */
export function lay(base: Base, answer: Return): Laid {
  const text = accepted(withoutComments(answer.document));
  const [bases = [], lines = []] = numberedLines([base.plain, text]);
  const pairs = new Map(matchLines(bases, lines).map((pair) => [pair.right, pair]));
  const places: number[] = [];
  let last = -1;
  for (const at of lines.keys()) {
    places.push(last);
    const pair = pairs.get(at);
    if (pair && !pair.isMoved) last = pair.left;
  }
  return { base: bases, lines, pairs, behind: (line) => places[line] ?? -1 };
}
