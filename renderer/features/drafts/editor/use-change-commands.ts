import type { Command as Act } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useMemo, useRef } from 'react';
import { useCommands } from '../../../ui/frame';
import { goToChange, resolveAll, resolveHere } from './track-resolve';

interface Options {
  readonly view: EditorView | undefined;
  readonly toggle: () => void;
  /** Whose changes are meant by all of them; empty for everyone's. */
  readonly author: string;
}

/** What can be done with tracked changes, for the keys, the palette and the key sheet. */
export function useChangeCommands({ view, toggle, author }: Options): void {
  const now = useRef({ toggle });
  useEffect(() => {
    now.current = { toggle };
  });
  const commands = useMemo(() => {
    const act = (command: Act) => () => {
      if (!view || view.isDestroyed) return;
      command(view.state, view.dispatch, view);
      view.focus();
    };
    const whose = author === '' ? undefined : author;
    return [
      { id: 'drafts.track', shortcut: 'Alt+T', run: () => now.current.toggle() },
      { id: 'drafts.acceptChange', shortcut: 'Alt+A', run: act(resolveHere('accept')) },
      { id: 'drafts.rejectChange', shortcut: 'Alt+R', run: act(resolveHere('reject')) },
      { id: 'drafts.acceptAll', shortcut: 'Alt+Shift+A', run: act(resolveAll('accept', whose)) },
      { id: 'drafts.rejectAll', shortcut: 'Alt+Shift+R', run: act(resolveAll('reject', whose)) },
      { id: 'drafts.nextChange', shortcut: 'Alt+ArrowDown', run: act(goToChange(1)) },
      { id: 'drafts.previousChange', shortcut: 'Alt+ArrowUp', run: act(goToChange(-1)) },
    ];
  }, [view, author]);
  useCommands(commands);
}
