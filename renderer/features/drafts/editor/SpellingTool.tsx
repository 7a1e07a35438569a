import { SpellCheck2 } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { plain } from '#shared/spelling/tokens';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { useStore } from '../../../store/context';
import { useOwnWords } from '../../../store/own-words';
import { useCommands } from '../../../ui/frame';
import { nextKey, SpellingMenu } from './SpellingMenu';
import { doubts, ignoreHere, markAgain } from './spelling';
import s from './spelling.module.css';
import { nextDoubt, replaceDoubt } from './spelling-menu';
import type { Asked, EditorSpelling } from './use-spelling';

interface Props {
  readonly view: EditorView | undefined;
  readonly state: EditorState | undefined;
  readonly spelling: EditorSpelling;
}

/** Spelling of the text of the draft: F7 goes from word to word, wherever on the desk it is pressed. */
export function SpellingTool(props: Props) {
  const { isOn } = useOwnWords();
  const way = useWayToNext(props);
  const { goToNext } = way;
  const commands = useMemo(
    () => [{ id: 'drafts.spelling', shortcut: nextKey, when: () => isOn, run: goToNext }],
    [goToNext, isOn],
  );
  useCommands(commands);
  return <SpellingCount {...props} way={way} />;
}

/** The way from one word in question to the next, and what is said where there is none. */
export interface WayToNext {
  readonly goToNext: () => void;
  readonly said: string;
}

export function useWayToNext({ view, spelling: { ask } }: Omit<Props, 'state'>): WayToNext {
  const t = useWords();
  const [said, setSaid] = useState('');
  const goToNext = useCallback(() => {
    if (!view) return;
    const next = nextDoubt(view);
    setSaid(next ? '' : t('spelling.nothing'));
    if (next) ask(view, next);
  }, [view, ask, t]);
  return { goToNext, said };
}

/** How many words of a text are in question, and the menu of the one that is asked about. */
export function SpellingCount({ view, state, spelling, way }: Props & { readonly way: WayToNext }) {
  const t = useWords();
  const { isOn } = useOwnWords();
  const count = useMemo(() => (state ? doubts(state).length : 0), [state]);
  useEffect(() => useOwnWords.subscribe(() => view && !view.isDestroyed && markAgain(view)), [view]);
  if (!isOn) return null;
  const failure = spelling.failure === undefined ? undefined : errorWords(spelling.failure);
  const label = failure ? t('spelling.failed', { reason: failure.text }) : t('spelling.count', { count });
  return (
    <span className={s['row']}>
      <button type="button" className={s['tool']} aria-label={label} title={label} onClick={way.goToNext}>
        <SpellCheck2 aria-hidden="true" />
        {(failure || count > 0) && <span aria-hidden="true">{failure ? t('spelling.off') : count}</span>}
      </button>
      <span role="status" className="vh">
        {way.said}
      </span>
      {view && spelling.asked && (
        <OpenMenu view={view} spelling={spelling} asked={spelling.asked} onNext={way.goToNext} />
      )}
    </span>
  );
}

interface OpenProps {
  readonly view: EditorView;
  readonly spelling: EditorSpelling;
  readonly asked: Asked;
  readonly onNext: () => void;
}

function OpenMenu({ view, spelling, asked: { doubt, suggestions }, onNext }: OpenProps) {
  const { settings } = useStore();
  const { add } = useOwnWords();
  const { ask, fail } = spelling;
  const end = () => ask(view, undefined);
  return (
    <SpellingMenu
      view={view}
      doubt={doubt}
      suggestions={suggestions}
      onReplace={(word) => {
        replaceDoubt(view, doubt, word);
        end();
      }}
      onAdd={() => {
        void add(settings, plain(doubt.word)).catch(fail);
        end();
      }}
      onIgnore={() => {
        ignoreHere(view, doubt);
        end();
      }}
      onNext={onNext}
      onClose={end}
    />
  );
}
