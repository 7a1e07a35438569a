import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommands } from '../../ui/frame';
import { nextIssue } from './next-issue';

export const sideTabs = ['check', 'clauses', 'comments'] as const;
export type SideTab = (typeof sideTabs)[number];

export interface Side {
  readonly tab: SideTab;
  readonly setTab: (tab: SideTab) => void;
  /** Shows a tab and puts the focus on an element of it, or on the field in it. */
  readonly goTo: (tab: SideTab, id: string) => void;
}

/** Which panel stands beside the text, and the keys that lead into it. */
export function useSide(): Side {
  const [tab, setTab] = useState<SideTab>('check');
  const goTo = useCallback((wanted: SideTab, id: string) => {
    flushSync(() => setTab(wanted));
    const place = document.getElementById(id);
    (place?.querySelector<HTMLElement>(':scope > div > :is(input, textarea)') ?? place)?.focus();
  }, []);
  const commands = useMemo(() => {
    const issue = (step: 1 | -1) => () => {
      flushSync(() => setTab('check'));
      nextIssue(step, 'all');
    };
    return [
      { id: 'drafts.nextIssue', shortcut: 'F8', run: issue(1) },
      { id: 'drafts.clauses', shortcut: 'Ctrl+Shift+L', run: () => goTo('clauses', 'clause-search') },
      { id: 'drafts.comment', shortcut: 'Ctrl+Alt+M', run: () => goTo('comments', 'comment-text') },
      { id: 'drafts.previousIssue', shortcut: 'Shift+F8', run: issue(-1) },
    ];
  }, [goTo]);
  useCommands(commands);
  return { tab, setTab, goTo };
}
