import type { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { isSpellingLanguage } from '#shared/spelling/check';
import { isOwn } from '#shared/spelling/own-words';
import { useStore } from '../../../store/context';
import { useOwnWords } from '../../../store/own-words';
import { SpellingContext } from '../../../store/spelling';
import { type Doubt, spellingPlugin } from './spelling';
import s from './spelling.module.css';
import { leaveDoubt, selectDoubt } from './spelling-menu';

/** The word whose menu is open. */
export interface Asked {
  readonly doubt: Doubt;
  /** `undefined` while they are looked for. */
  readonly suggestions: readonly string[] | undefined;
}

export interface EditorSpelling {
  /** To be given to the editor when it is mounted. */
  readonly plugin: Plugin;
  /** What was thrown where nothing is checked, or a word could not be kept; `undefined` while all is well. */
  readonly failure: unknown;
  readonly fail: (thrown: unknown) => void;
  readonly asked: Asked | undefined;
  /** Selects a word and opens its menu; without a word the menu closes. */
  readonly ask: (view: EditorView, doubt: Doubt | undefined) => void;
}

/** Spelling of one text, in its language: the marks in it, and the menu of a word. */
export function useSpelling(language: string): EditorSpelling {
  const spelling = useContext(SpellingContext);
  const { settings } = useStore();
  const load = useOwnWords((state) => state.load);
  const [asked, setAsked] = useState<Asked>();
  const [failure, fail] = useState<unknown>();
  const now = useRef({ language });
  const ask = useCallback(
    (view: EditorView, doubt: Doubt | undefined) => {
      setAsked(doubt && { doubt, suggestions: undefined });
      if (!doubt) return leaveDoubt(view);
      selectDoubt(view, doubt);
      const { language: asIs } = now.current;
      if (!isSpellingLanguage(asIs)) return;
      const show = (suggestions: readonly string[]) =>
        setAsked((was) => (was?.doubt === doubt ? { doubt, suggestions } : was));
      void spelling.suggest(asIs, doubt.word).then(show, () => show([]));
    },
    [spelling],
  );
  const [plugin] = useState(() =>
    spellingPlugin({
      className: s['doubt'] ?? '',
      isOn: () => useOwnWords.getState().isOn && isSpellingLanguage(now.current.language),
      isOwn: (word) => isOwn(useOwnWords.getState().words, word),
      check: async (texts) => {
        const { language: asIs } = now.current;
        return isSpellingLanguage(asIs)
          ? spelling.check(asIs, texts).catch((thrown: unknown) => void fail(thrown))
          : undefined;
      },
      onAsk: ask,
    }),
  );
  useEffect(() => {
    now.current = { language };
  });
  useEffect(() => {
    void load(settings).catch(fail);
  }, [load, settings]);
  return { plugin, failure, fail, asked, ask };
}
