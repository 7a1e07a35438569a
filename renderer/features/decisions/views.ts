import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useCommands } from '../../ui/frame';
import { addressOn, useWay, type Way } from './way';

/** Three views of the same answers: one question, a whole tree as a sheet, the tree as a map. */
export const views = ['question', 'sheet', 'map'] as const;
export type View = (typeof views)[number];

/** Where one stands in a tree; at no question once it has come to its conclusion. */
export interface Stand {
  readonly tree: string;
  readonly node: string | undefined;
}

/** The address of a view that stands at the same question. */
export function viewAddress(way: Way, view: View, { tree, node }: Stand): string {
  if (view === 'question') return addressOn(way, node === undefined ? 'outcome' : `questions/${node}`);
  return addressOn(way, `${view}/${tree}${node === undefined ? '' : `?at=${node}`}`);
}

/** X is the sheet and M the map; pressed there they lead back to the one question. */
export function useViewKeys(view: View, { tree, node }: Stand): void {
  const way = useWay();
  const [, navigate] = useLocation();
  const commands = useMemo(() => {
    const go = (other: View) => () => navigate(viewAddress(way, view === other ? 'question' : other, { tree, node }));
    return [
      { id: 'question.sheet', shortcut: 'x', run: go('sheet') },
      { id: 'question.map', shortcut: 'm', run: go('map') },
    ];
  }, [way, navigate, view, tree, node]);
  useCommands(commands);
}

/** What the query of the address says: `at=t5.3`. */
export function useAt(): string | undefined {
  const [location] = useLocation();
  return new URLSearchParams(location.split('?')[1]).get('at') ?? undefined;
}
