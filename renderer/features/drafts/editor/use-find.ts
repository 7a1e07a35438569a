import type { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useMemo, useState } from 'react';
import { type FindQuery, longestQuery } from '#shared/document/find';
import { useCommands } from '../../../ui/frame';
import { findPlugin, goToNearest, setQuery } from './find';
import s from './find.module.css';

export interface EditorFind {
  /** To be given to the editor when it is mounted. */
  readonly plugin: Plugin;
  readonly query: FindQuery;
  readonly replacement: string;
  readonly isOpen: boolean;
  /** Counts how often it was asked for: each time the field takes the focus. */
  readonly asked: number;
  readonly change: (view: EditorView, query: FindQuery) => void;
  readonly setReplacement: (words: string) => void;
  /** Opens it with the words that are selected. */
  readonly open: (view: EditorView) => void;
  /** Ends it; what was found last stays selected. */
  readonly close: (view: EditorView) => void;
}

const empty: FindQuery = { words: '', matchCase: false, wholeWords: false };

/** Finding and replacing in one text. What was looked for stays for the next time. */
export function useFind(): EditorFind {
  const [plugin] = useState(() => findPlugin({ found: s['found'] ?? '', current: s['current'] ?? '' }));
  const [query, setState] = useState(empty);
  const [replacement, setReplacement] = useState('');
  const [asked, setAsked] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const change = useCallback((view: EditorView, next: FindQuery) => {
    setState(next);
    setQuery(view, next);
    goToNearest(view);
  }, []);
  const open = useCallback(
    (view: EditorView) => {
      const { from, to } = view.state.selection;
      const selected = view.state.doc.textBetween(from, to, '\n', '\n');
      const isWords = selected !== '' && selected.length <= longestQuery && !selected.includes('\n');
      setOpen(true);
      setAsked((count) => count + 1);
      change(view, isWords ? { ...query, words: selected } : query);
    },
    [query, change],
  );
  const close = useCallback((view: EditorView) => {
    setOpen(false);
    setQuery(view, undefined);
    view.focus();
  }, []);
  return { plugin, query, replacement, isOpen, asked, change, setReplacement, open, close };
}

/** Ctrl+F on the page of a draft. */
export function useFindCommand(view: EditorView | undefined, { open }: EditorFind): void {
  const commands = useMemo(
    () => [{ id: 'drafts.find', shortcut: 'Ctrl+F', when: () => view !== undefined, run: () => view && open(view) }],
    [view, open],
  );
  useCommands(commands);
}
