import { groupBy } from '../base/group-by';
import type { CheckedLine } from './check-line';
import { type Found, offersFor } from './desk';
import { isSlip, isVariant, type NameUse } from './names';

/** What is found in a line of the text. */
export interface Placed {
  readonly line: CheckedLine;
  readonly found: Found;
}

interface Use {
  readonly line: CheckedLine;
  readonly use: NameUse;
}
type Name = readonly [string, readonly Use[]];

/**
 * One name in two spellings. A slip of a known name; of two that are a slip apart the rarer one, or the later where both
 * are as frequent; of two transliterations the one that came later, since both may be right and one has to be kept to.
 */
export function spellings(lines: readonly CheckedLine[]): readonly Placed[] {
  const uses = lines.flatMap((line) => line.names.map((use): Use => ({ line, use })));
  const byName: readonly Name[] = [...groupBy(uses, ({ use }) => use.name)];
  return byName.flatMap(([, all], at): readonly Placed[] => {
    const [first] = all;
    if (!first || first.use.isKnown) return [];
    if (first.use.near !== undefined) return [place(first, first.use.near)];
    const other = slipOf(byName, at) ?? earlierOf(first, byName.slice(0, at));
    return other ? [place(first, other.use.name, other)] : [];
  });
}

function slipOf(names: readonly Name[], at: number): Use | undefined {
  const [name = '', all = []] = names[at] ?? [];
  const other = names.find(
    ([right, others], there) =>
      there !== at &&
      isSlip(name, right) &&
      (others.length > all.length || (others.length === all.length && there < at)),
  );
  return other?.[1][0];
}

/** The same name as it was first written, in the same language. */
function earlierOf({ line, use }: Use, before: readonly Name[]): Use | undefined {
  return before
    .flatMap(([, [first]]) => first ?? [])
    .find((one) => one.line.line.language === line.line.language && isVariant(one.use, use));
}

function place({ line, use: { from, to } }: Use, right: string, other?: Use): Placed {
  return {
    line,
    found: {
      rule: 'spelling',
      from,
      to,
      allowed: [right],
      offers: offersFor([right], { from, to }),
      ...(other && {
        other: { block: other.line.line.block, path: other.line.line.path, from: other.use.from, to: other.use.to },
      }),
    },
  };
}
