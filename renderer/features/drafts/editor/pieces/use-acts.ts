import type { EditorView } from 'prosemirror-view';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '../../../../ui/frame';
import { type Act, type ActId, actsOf, type Notice, noticeOf } from './acts';

export interface Acts {
  readonly all: Readonly<Record<ActId, Act>>;
  readonly run: (id: ActId) => void;
  /** What is told of the last one, where it did less than it seems. */
  readonly notice: Notice | undefined;
}

/** What can be done with lines and pieces of the text: for the keys, the palette, the key sheet and the menus. */
export function useActs(view: EditorView | undefined, isTracking: boolean): Acts {
  const tracking = useRef(isTracking);
  const [notice, setNotice] = useState<Notice>();
  useEffect(() => {
    tracking.current = isTracking;
  });
  const all = useMemo(() => actsOf(() => tracking.current), []);
  const run = useMemo(
    () => (id: ActId) => {
      if (!view || view.isDestroyed) return;
      setNotice(noticeOf(id, view.state, tracking.current));
      view.focus();
      all[id].run(view.state, view.dispatch, view);
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
  return { all, run, notice };
}
