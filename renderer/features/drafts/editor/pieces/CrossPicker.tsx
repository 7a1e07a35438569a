import type { EditorView } from 'prosemirror-view';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SlotValues } from '#shared/document/to-text';
import { useWords } from '../../../../i18n';
import { Actions, Button } from '../../../../ui/Button';
import { Dialog, type DialogHandle } from '../../../../ui/Dialog';
import d from '../../../../ui/dialog.module.css';
import { TextField } from '../../../../ui/Field';
import { textOf } from '../editor-view';
import { answered } from './asked';
import s from './cross.module.css';
import { fitting, pointTo, type Target, targetsIn } from './crosses';

interface Props {
  readonly view: EditorView;
  /** The reference that is to point elsewhere; without it a new one comes to the cursor. */
  readonly at: number | undefined;
  readonly values: SlotValues;
  readonly language: string;
}

const shown = 50;

/** The numbered paragraphs to point to: typing filters, the arrows choose, Enter takes. */
export function CrossPicker({ view, at, values, language }: Props) {
  const t = useWords();
  const [name, list] = [useId(), useId()];
  const dialog = useRef<DialogHandle>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const targets = useMemo(() => targetsIn(textOf(view.state).document, values), [view, values]);
  const found = fitting(targets, typed).slice(0, shown);
  const current = found[Math.min(chosen, found.length - 1)];
  const take = ({ id }: Target) => {
    pointTo(view, id, at);
    dialog.current?.close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setChosen(Math.min(chosen + 1, found.length - 1)),
      ArrowUp: () => setChosen(Math.max(chosen - 1, 0)),
      Enter: () => current && take(current),
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  // beside the desk: inside the sheet it would be in the type of the paper
  return createPortal(
    <Dialog ref={dialog} className={d['dialog']} aria-labelledby={name} onClose={() => answered(view)}>
      <div className={d['form']}>
        <h2 id={name}>{at === undefined ? t('pieces.crossNew') : t('pieces.crossAgain')}</h2>
        <TextField
          label={t('pieces.crossSearch')}
          hint={t('pieces.crossHint')}
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={current && `${list}-${current.id}`}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <p role="status" className={found.length > 0 ? 'vh' : undefined}>
          {targets.length === 0 ? t('pieces.crossNone') : t('pieces.crossCount', { count: found.length })}
        </p>
        <div id={list} role="listbox" aria-label={t('pieces.crossList')} className={s['list']}>
          {found.map((target) => (
            <Option
              key={target.id}
              id={`${list}-${target.id}`}
              target={target}
              isCurrent={target === current}
              language={language}
              onTake={take}
            />
          ))}
        </div>
        <Actions>
          <Button kbd="Esc" onClick={() => dialog.current?.close()}>
            {t('pieces.cancel')}
          </Button>
        </Actions>
      </div>
    </Dialog>,
    document.body,
  );
}

interface OptionProps {
  readonly id: string;
  readonly target: Target;
  readonly isCurrent: boolean;
  readonly language: string;
  readonly onTake: (target: Target) => void;
}

function Option({ id, target, isCurrent, language, onTake }: OptionProps) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) own.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
    <div ref={own} id={id} role="option" tabIndex={-1} aria-selected={isCurrent} onClick={() => onTake(target)}>
      <b className="num">{target.number}</b>
      <span lang={language}>{target.words}</span>
    </div>
  );
}
