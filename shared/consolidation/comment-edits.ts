import { runsOf } from '../document/compare/pieces';
import type { Base } from './base';
import type { Edit } from './edit';
import type { Laid } from './lay';
import type { RawLines } from './raw-lines';
import { type Stretch, tokensIn, unitsOf } from './read-line';
import type { Return } from './return-model';

type CommentEdit = Extract<Edit, { kind: 'comment' }>;

/**
 * The comments of a return, each at the words of the base that it speaks of. One whose words stand nowhere any more is kept with
 * the line it can be put to, or with the text as a whole (line -1): none is left out.
 */
export function commentEdits(
  base: Base,
  answer: Return,
  { laid, raw }: { readonly laid: Laid; readonly raw: RawLines },
): readonly CommentEdit[] {
  const anchors = anchorsIn(raw);
  const lineOfId = new Map<string, number>();
  laid.lines.forEach(({ line }, at) => {
    if (line.id && !lineOfId.has(line.id)) lineOfId.set(line.id, at);
  });
  const baseOfId = new Map(laid.base.flatMap(({ line }, at) => (line.id ? [[line.id, at] as const] : [])));
  return answer.comments
    .filter(({ id }) => !base.comments.has(id))
    .map((comment): CommentEdit => {
      const anchor = anchors.get(comment.id);
      const at = anchor && lineOfId.get(anchor.line);
      if (!anchor || at === undefined) {
        const line = (anchor && baseOfId.get(anchor.line)) ?? -1;
        return { kind: 'comment', line, start: 0, end: 0, comment };
      }
      return { kind: 'comment', ...placeInBase(laid, at, anchor), comment };
    });
}

interface Anchor extends Stretch {
  readonly line: string;
}

function anchorsIn(raw: RawLines): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const [line, { comments }] of raw)
    for (const one of comments) if (!anchors.has(one.id)) anchors.set(one.id, { ...one, line });
  return anchors;
}

function placeInBase(laid: Laid, at: number, anchor: Anchor): Pick<CommentEdit, 'line' | 'start' | 'end'> {
  const to = laid.lines[at];
  const pair = laid.pairs.get(at);
  const from = pair && laid.base[pair.left];
  if (!pair || !from || !to) return { line: laid.behind(at), start: 0, end: 0 };
  const [first, last] = tokensIn(unitsOf(to.tokens), anchor);
  let [left, right] = [0, 0];
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const { kind, count } of runsOf(from, to)) {
    // a change under the comment takes the place of what it changed
    const touches = right < last && right + (kind === 'deleted' ? 0 : count) > first;
    if (touches || (kind === 'deleted' && right >= first && right < last)) {
      const isSame = kind === 'same';
      start = Math.min(start, isSame ? left + Math.max(0, first - right) : left);
      end = Math.max(end, isSame ? left + Math.min(count, last - right) : left + (kind === 'deleted' ? count : 0));
    }
    if (kind !== 'inserted') left += count;
    if (kind !== 'deleted') right += count;
  }
  return { line: pair.left, start: Math.min(start, end), end };
}
