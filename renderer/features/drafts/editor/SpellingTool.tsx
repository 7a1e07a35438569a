import { SpellCheck2 } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useMemo, useState } from 'react';
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

/** How many words are in question, and the way from one to the next: F7. */
export function SpellingTool({ view, state, spelling }: Props) {
  const t = useWords();
  const { isOn } = useOwnWords();
  const [said, setSaid] = useState('');
  const count = useMemo(() => (state ? doubts(state).length : 0), [state]);
  useEffect(() => useOwnWords.subscribe(() => view && !view.isDestroyed && markAgain(view)), [view]);
  const { ask } = spelling;
  const commands = useMemo(() => {
    const run = () => {
      if (!view) return;
      const next = nextDoubt(view);
      setSaid(next ? '' : t('spelling.nothing'));
      if (next) ask(view, next);
    };
    return [{ id: 'drafts.spelling', shortcut: nextKey, when: () => isOn, run }];
  }, [view, ask, isOn, t]);
  useCommands(commands);
  if (!isOn) return null;
  const failure = spelling.failure === undefined ? undefined : errorWords(spelling.failure);
  const label = failure ? t('spelling.failed', { reason: failure.text }) : t('spelling.count', { count });
  return (
    <span className={s['row']}>
      <button type="button" className={s['tool']} aria-label={label} title={label} onClick={commands[0]?.run}>
        <SpellCheck2 aria-hidden="true" />
        {(failure || count > 0) && <span aria-hidden="true">{failure ? t('spelling.off') : count}</span>}
      </button>
      <span role="status" className="vh">
        {said}
      </span>
      {view && spelling.asked && (
        <OpenMenu view={view} spelling={spelling} asked={spelling.asked} onNext={() => commands[0]?.run()} />
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
