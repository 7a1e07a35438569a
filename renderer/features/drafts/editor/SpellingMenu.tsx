import type { EditorView } from 'prosemirror-view';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../../i18n';
import { Kbd } from '../../../ui/Small';
import type { Doubt } from './spelling';
import s from './spelling.module.css';
import { standBelow } from './spelling-menu';

/** The key that goes from word to word. */
export const nextKey = 'F7';

interface Props {
  readonly view: EditorView;
  readonly doubt: Doubt;
  /** `undefined` while they are looked for. */
  readonly suggestions: readonly string[] | undefined;
  readonly onReplace: (word: string) => void;
  readonly onAdd: () => void;
  readonly onIgnore: () => void;
  /** On to the next word; nothing is done about this one. */
  readonly onNext: () => void;
  /** Ends without a choice. */
  readonly onClose: () => void;
}

/** What may have been meant, and what else can be done about a word. Arrows move, Enter chooses, Esc leaves. */
export function SpellingMenu(props: Props) {
  const { view, doubt, suggestions, onReplace, onAdd, onIgnore, onNext, onClose } = props;
  const t = useWords();
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => menu.current && standBelow(menu.current, view, doubt);
    place();
    // who is in the menu already stays where they are
    if (suggestions === undefined) menu.current?.focus();
    else if (document.activeElement === menu.current)
      menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    document.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [view, doubt, suggestions]);
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [onClose]);
  const list = (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      className={s['menu']}
      aria-label={t('spelling.menu', { word: doubt.word })}
      aria-busy={suggestions === undefined}
      onKeyDown={(event) => onMenuKey(event, { onNext, onClose })}
    >
      <p className={s['word']}>{t('spelling.unknown', { word: doubt.word })}</p>
      {suggestions?.length === 0 && <p>{t('spelling.none')}</p>}
      {suggestions === undefined && <p>{t('spelling.looking')}</p>}
      {suggestions?.map((word) => (
        <button key={word} type="button" role="menuitem" tabIndex={-1} onClick={() => onReplace(word)}>
          <b>{word}</b>
        </button>
      ))}
      <hr />
      <button type="button" role="menuitem" tabIndex={-1} onClick={onAdd}>
        {t('spelling.add')}
      </button>
      <button type="button" role="menuitem" tabIndex={-1} onClick={onIgnore}>
        {t('spelling.ignore')}
      </button>
      <button type="button" role="menuitem" tabIndex={-1} onClick={onNext}>
        {t('spelling.next')}
        <Kbd>{nextKey}</Kbd>
      </button>
    </div>
  );
  // beside the desk, so that no panel cuts it off
  return createPortal(list, document.body);
}

function onMenuKey(event: KeyboardEvent<HTMLElement>, { onNext, onClose }: Pick<Props, 'onNext' | 'onClose'>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const move = (to: number) => items.at(to % items.length)?.focus();
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(here + 1),
    ArrowUp: () => move(here <= 0 ? -1 : here - 1),
    Home: () => move(0),
    End: () => move(-1),
    Escape: onClose,
    Tab: onClose,
    [nextKey]: onNext,
  };
  const act = keys[event.key];
  if (!act) return;
  // used up here: Esc leads nowhere else, F7 does not ask twice
  event.preventDefault();
  event.stopPropagation();
  act();
}
