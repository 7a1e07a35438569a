import type { Inline } from '../document/model';
import type { Clause } from './clause';
import { clauseText } from './fitting-clauses';
import { matchesClause } from './put-clause';

interface Way {
  readonly clauses: readonly Clause[];
  readonly from: string;
  readonly to: string;
}

/** The same clause in the other language, with the fields of the paragraph where the clause leaves places, and its grounds. */
export function authentic(children: readonly Inline[], { clauses, from, to }: Way): readonly Inline[] | undefined {
  const clause = clauses.find((one) => {
    const text = clauseText(one, from);
    return text !== undefined && clauseText(one, to) !== undefined && matchesClause(children, text);
  });
  const text = clause && clauseText(clause, to);
  if (text === undefined) return undefined;
  const slots = children.filter(({ type }) => type === 'slot');
  const grounds = children.filter(({ type }) => type === 'reference');
  const parts = text.trim().split(/\[[^\]]{1,60}\]/);
  // with another number of places than fields nobody can tell which goes where
  const words: readonly Inline[] =
    parts.length - 1 === slots.length
      ? parts.flatMap((part, at) => [...(at > 0 ? slots.slice(at - 1, at) : []), { type: 'text' as const, text: part }])
      : [{ type: 'text', text: text.trim() }];
  const said = words.filter((node) => node.type !== 'text' || node.text !== '');
  return grounds.length === 0 ? said : [...said, { type: 'text', text: ' ' }, ...grounds];
}
