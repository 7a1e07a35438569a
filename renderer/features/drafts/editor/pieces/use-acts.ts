import type { EditorView } from 'prosemirror-view';
import { useEffect, useMemo, useRef } from 'react';
import { useCommands } from '../../../../ui/frame';
import { type Act, type ActId, actsOf, type Notice, noticeOf } from './acts';

export interface Acts {
  readonly all: Readonly<Record<ActId, Act>>;
  readonly run: (id: ActId) => void;
}

interface Options {
  readonly isTracking: boolean;
  readonly tell: (notice: Notice) => void;
}

/** What can be done with lines and pieces of the text: for the keys, the palette, the key sheet and the menus. */
export function useActs(view: EditorView | undefined, { isTracking, tell }: Options): Acts {
  const now = useRef({ isTracking, tell });
  useEffect(() => {
    now.current = { isTracking, tell };
  });
  const all = useMemo(() => actsOf(() => now.current.isTracking), []);
  const run = useMemo(
    () => (id: ActId) => {
      if (!view || view.isDestroyed) return;
      const before = view.state;
      view.focus();
      all[id].run(before, view.dispatch, view);
      const notice = noticeOf(id, { before, after: view.state, isTracking: now.current.isTracking });
      if (notice) now.current.tell(notice);
    },
    [view, all],
  );
  const commands = useMemo(
    () =>
      Object.values(all).map(({ id, shortcut, run: command }) => ({
        id: `drafts.${id}`,
        ...(shortcut === undefined ? {} : { shortcut }),
        when: () => view !== undefined && !view.isDestroyed && command(view.state),
        run: () => run(id),
      })),
    [all, run, view],
  );
  useCommands(commands);
  return { all, run };
}
