import type { Base } from './base';
import { commentEdits } from './comment-edits';
import type { Edit, Proposal } from './edit';
import { type Laid, lay } from './lay';
import { authorIn, rawLines } from './raw-lines';
import type { Return } from './return-model';
import { tableEdits } from './table-edits';
import { type Found, rewording, wordEdits } from './word-edits';

/**
 * Everything a return proposes, in reading order: found by comparing, so that what was changed untracked is there too, and what
 * was tracked in another way but comes to the same falls together. The tracked changes say who wrote it.
 */
export function proposalsOf(base: Base, answer: Return): readonly Proposal[] {
  const laid = lay(base, answer);
  const raw = rawLines(answer.document);
  const { from, receivedAt } = answer;
  const table = tableEdits(laid);
  const found: Omit<Proposal, 'id'>[] = [];
  const add = (edit: Edit, by: { readonly author: string; readonly at: string }) =>
    found.push({ returnId: answer.id, from, author: by.author, at: by.at, edit });
  const sender = { author: from.name, at: receivedAt };
  for (const { edit, line, units } of [...lineEdits(laid, table.skipped), ...table.edits])
    add(edit, authorIn({ answer, raw, base }, laid.lines[line ?? -1], units) ?? sender);
  for (const edit of commentEdits(base, answer, { laid, raw }))
    add(edit, { author: edit.comment.author, at: edit.comment.at });
  const order = ({ edit }: { readonly edit: Edit }) => edit.line * 2 + (edit.kind === 'comment' ? 1 : 0);
  return found.sort((a, b) => order(a) - order(b)).map((one, at) => ({ id: `${answer.id}:${at}`, ...one }));
}

interface Skipped {
  readonly base: ReadonlySet<number>;
  readonly lines: ReadonlySet<number>;
}

function lineEdits(laid: Laid, skipped: Skipped): readonly Found[] {
  const kept = new Set([...laid.pairs.values()].map(({ left }) => left));
  const gone = laid.base.flatMap(({ line }, at): readonly Found[] => {
    if (kept.has(at) || skipped.base.has(at)) return [];
    return [{ edit: { kind: 'whole', line: at, span: 1, after: at, form: line.form } }];
  });
  const come = laid.lines.flatMap((to, at): readonly Found[] => {
    if (skipped.lines.has(at)) return [];
    const pair = laid.pairs.get(at);
    const before = pair && laid.base[pair.left];
    const { form, block } = to.line;
    if (!pair || !before) {
      return [{ line: at, edit: { kind: 'added', line: laid.behind(at), form, block } }];
    }
    if (pair.isMoved || before.line.form !== form) {
      const after = pair.isMoved ? laid.behind(at) : pair.left;
      return [{ line: at, edit: { kind: 'whole', line: pair.left, span: 1, after, form, block } }];
    }
    const where = { left: pair.left, right: at };
    return laid.reworded.has(at) ? rewording(before, to, where) : wordEdits(before, to, where);
  });
  return [...gone, ...come];
}
