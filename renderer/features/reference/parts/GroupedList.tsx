import type { ReactNode } from 'react';
import { Group, type Jump } from './ListPage';
import { useRest } from './use-rest';

/** How a list falls into groups. Its entries come in the order of the groups. */
export interface Grouping<T, G extends string> {
  readonly groupOf: (item: T) => G;
  readonly labelOf: (group: G) => string;
}

/** The groups that have an entry, to jump to. */
export function jumpsOf<T, G extends string>(
  items: readonly T[],
  { groupOf, labelOf }: Grouping<T, G>,
): readonly Jump[] {
  return [...new Set(items.map(groupOf))].map((group) => ({ id: `group-${group}`, label: labelOf(group) }));
}

/** Sorts entries into the order of their groups; within one they keep theirs. */
export function byGroup<T, G extends string>(order: readonly G[], groupOf: (item: T) => G): (a: T, b: T) => number {
  return (a, b) => order.indexOf(groupOf(a)) - order.indexOf(groupOf(b));
}

interface Props<T, G extends string> {
  readonly items: readonly T[];
  readonly grouping: Grouping<T, G>;
  /** An entry as list items. */
  readonly row: (item: T) => ReactNode;
}

/** The entries under the headings of their groups. */
export function GroupedList<T, G extends string>({ items, grouping, row }: Props<T, G>) {
  const { groupOf, labelOf } = grouping;
  const drawn = useRest(items);
  return [...new Set(drawn.map(groupOf))].map((group) => (
    <Group
      key={group}
      id={`group-${group}`}
      label={labelOf(group)}
      count={items.filter((item) => groupOf(item) === group).length}
    >
      {drawn.filter((item) => groupOf(item) === group).map(row)}
    </Group>
  ));
}
