import { useRef, useState } from 'react';
import type { Fork } from '#shared/case/model';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import type { OpenCase } from '../paths/use-path-acts';
import { keepCount, keepWay } from './keep-way';
import s from './ways.module.css';

interface Props {
  readonly record: OpenCase;
  readonly fork: Fork;
  readonly onDone: () => void;
}

/** Makes the answers of a way those of the case; first it says how many of them that changes. */
export function KeepWay({ record, fork, onDone }: Props) {
  const t = useWords();
  const [isAsked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const { changed, gone } = keepCount(record.value, fork.id);
  const keep = () => {
    record.set((was) => keepWay(was, fork.id));
    onDone();
  };
  const label = (
    <>
      {t('ways.keep.do')}
      <span className="vh">: {fork.title}</span>
    </>
  );
  if (!isAsked)
    return (
      <Button small onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <div className={s['keep']} role="group" aria-label={t('ways.keep.title', { title: fork.title })}>
      <p role="status">
        {t('ways.keep.changes', { count: changed })} {gone > 0 && t('ways.keep.gone', { count: gone })}{' '}
        {t('ways.keep.journal')}
      </p>
      <span ref={(span) => focusFirst(span, first)} className={s['acts']}>
        <Button small kind="primary" onClick={keep}>
          {label}
        </Button>
        <Button small kind="quiet" onClick={() => setAsked(false)}>
          {t('ways.keep.leave')}
        </Button>
      </span>
    </div>
  );
}

/** The button that was pressed has gone: the focus stands on the one that does it. */
function focusFirst(span: HTMLSpanElement | null, first: { current: HTMLButtonElement | null }): void {
  if (!span || first.current) return;
  first.current = span.querySelector('button');
  first.current?.focus();
}
