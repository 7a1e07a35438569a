import { useState } from 'react';
import { changedAnswers } from '#shared/case/compare';
import { withForkStatus } from '#shared/case/fork';
import type { Fork } from '#shared/case/model';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { TextArea, TextField } from '../../../ui/Field';
import { Tag } from '../../../ui/Small';
import type { OpenCase } from '../paths/use-path-acts';
import { addressOn } from '../way';
import { KeepWay } from './KeepWay';
import { useLateText } from './use-late-text';
import s from './ways.module.css';

interface Props {
  readonly record: OpenCase;
  readonly fork: Fork;
  /** Whether it stands in the table, and how to change that; nothing where all of them do. */
  readonly shown?: { readonly is: boolean; readonly set: (is: boolean) => void } | undefined;
  readonly isClosed: boolean;
  /** Says what was done: the card itself stands elsewhere then. */
  readonly onDone: (done: Done) => void;
}

export type Done = Fork['status'];

/** One way: its name and note, how far it has gone from the case, and what can be done with it. */
export function WayCard({ record, fork, shown, isClosed, onDone }: Props) {
  const t = useWords();
  const count = changedAnswers(record.value, fork).length;
  const way = { caseId: record.value.id, fork: fork.id };
  return (
    <li className={s['way']} data-way={fork.id}>
      <div className={s['wayHead']}>
        <h3>{fork.title || t('ways.unnamed')}</h3>
        {fork.status !== 'open' && <Tag>{t(`ways.status.${fork.status}`)}</Tag>}
        <span className="dim">
          {t('ways.since', { date: officialDay(fork.createdAt) })}, {t('ways.differ', { count })}
        </span>
        {shown && fork.status === 'open' && (
          <label className={s['show']}>
            <input type="checkbox" checked={shown.is} onChange={(event) => shown.set(event.target.checked)} />
            {t('ways.show')}
            <span className="vh">: {fork.title}</span>
          </label>
        )}
      </div>
      <p className={s['links']}>
        <a href={`#${addressOn(way, 'questions')}`}>
          {t('ways.answer')}
          <span className="vh">: {fork.title}</span>
        </a>
        <a href={`#${addressOn(way, 'outcome')}`}>
          {t('ways.outcome')}
          <span className="vh">: {fork.title}</span>
        </a>
      </p>
      {!isClosed && <Changes record={record} fork={fork} onDone={onDone} />}
      {isClosed && fork.note && <p>{fork.note}</p>}
    </li>
  );
}

function Changes({ record, fork, onDone }: Pick<Props, 'record' | 'fork' | 'onDone'>) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const turn = (status: Done) => () => {
    record.set((was) => withForkStatus(was, fork.id, status));
    onDone(status);
  };
  return (
    <>
      <div className={s['acts']}>
        {fork.status === 'open' && fork.kind === 'what-if' && (
          <KeepWay record={record} fork={fork} onDone={() => onDone('kept')} />
        )}
        <Button small onClick={turn(fork.status === 'open' ? 'dropped' : 'open')}>
          {t(fork.status === 'open' ? 'ways.putAside' : 'ways.takeUp')}
          <span className="vh">: {fork.title}</span>
        </Button>
        <Button small kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('ways.rename')}
          <span className="vh">: {fork.title}</span>
        </Button>
      </div>
      {isOpen ? <NameAndNote record={record} fork={fork} /> : fork.note && <p>{fork.note}</p>}
    </>
  );
}

function NameAndNote({ record: { set }, fork: { id, title, note } }: Pick<Props, 'record' | 'fork'>) {
  const t = useWords();
  const change = (part: Partial<Pick<Fork, 'title' | 'note'>>) =>
    set((was) => {
      const fork = was.forks[id];
      return fork ? { ...was, forks: { ...was.forks, [id]: { ...fork, ...part } } } : was;
    });
  const name = useLateText(title, (text) => change({ title: text }));
  const remark = useLateText(note, (text) => change({ note: text }));
  return (
    <div className={s['fields']}>
      <TextField
        label={t('ways.name')}
        value={name.value}
        maxLength={200}
        onChange={(event) => name.onType(event.target.value)}
        onBlur={name.onLeave}
      />
      <TextArea
        label={t('ways.note')}
        rows={2}
        value={remark.value}
        maxLength={5000}
        onChange={(event) => remark.onType(event.target.value)}
        onBlur={remark.onLeave}
      />
    </div>
  );
}
