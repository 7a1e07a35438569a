import { ArrowDown, ArrowUp, CaseSensitive, WholeWord, X } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { longestQuery } from '#shared/document/find';
import { useWords } from '../../../i18n';
import { Button, IconButton } from '../../../ui/Button';
import { currentFound, foundIn, goToFound, replaceCurrent } from './find';
import s from './find.module.css';
import type { EditorFind } from './use-find';

interface Props {
  readonly view: EditorView;
  readonly state: EditorState;
  readonly find: EditorFind;
  /** Shows what would be replaced everywhere. */
  readonly onAll: () => void;
}

/** Finding in the draft: Enter goes on, Shift+Enter back, Esc ends. In the second field Enter replaces. */
export function FindBar({ view, state, find, onAll }: Props) {
  const t = useWords();
  const { query, replacement, asked, change, setReplacement, close } = find;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);
  const count = foundIn(state).length;
  const at = currentFound(state) + 1;
  const said = count === 0 ? t('find.none') : at > 0 ? t('find.at', { at, count }) : t('find.places', { count });
  const replaceOne = () => replaceCurrent(view, replacement) || goToFound(view, 1);
  return (
    <search className={s['bar']} aria-label={t('find.bar')} onKeyDown={(event) => onEscape(event, () => close(view))}>
      <input
        ref={field}
        type="text"
        aria-label={t('find.words')}
        placeholder={t('find.words')}
        maxLength={longestQuery}
        value={query.words}
        onChange={(event) => change(view, { ...query, words: event.target.value })}
        onKeyDown={(event) => onEnter(event, () => goToFound(view, event.shiftKey ? -1 : 1))}
      />
      <Toggle
        label={t('find.matchCase')}
        isOn={query.matchCase}
        onChange={(matchCase) => change(view, { ...query, matchCase })}
      >
        <CaseSensitive aria-hidden="true" />
      </Toggle>
      <Toggle
        label={t('find.wholeWords')}
        isOn={query.wholeWords}
        onChange={(wholeWords) => change(view, { ...query, wholeWords })}
      >
        <WholeWord aria-hidden="true" />
      </Toggle>
      <span role="status" className={s['count']}>
        {query.words === '' ? '' : said}
      </span>
      <IconButton label={t('find.previous')} onClick={() => goToFound(view, -1)}>
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton label={t('find.next')} onClick={() => goToFound(view, 1)}>
        <ArrowDown aria-hidden="true" />
      </IconButton>
      <input
        type="text"
        aria-label={t('find.replacement')}
        placeholder={t('find.replacement')}
        maxLength={longestQuery}
        value={replacement}
        onChange={(event) => setReplacement(event.target.value)}
        onKeyDown={(event) => onEnter(event, replaceOne)}
      />
      <Button small onClick={replaceOne}>
        {t('find.replace')}
      </Button>
      <Button small onClick={onAll}>
        {t('find.all')}
      </Button>
      <IconButton label={t('find.close')} onClick={() => close(view)}>
        <X aria-hidden="true" />
      </IconButton>
    </search>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}

function Toggle({ label, isOn, onChange, children }: ToggleProps) {
  return (
    <IconButton label={label} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {children}
    </IconButton>
  );
}

function onEnter(event: KeyboardEvent, run: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  run();
}

function onEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  // used up here: it leads nowhere else
  event.preventDefault();
  event.stopPropagation();
  close();
}
