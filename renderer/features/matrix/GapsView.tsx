import type { ReactNode } from 'react';
import type { Gaps } from '#shared/matrix/gaps';
import type { Matter } from '#shared/matrix/matter';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import s from './matrix.module.css';

export function countGaps({ undecided, contested, expired, open, notYet, ended }: Gaps): number {
  return undecided.length + contested.length + expired.length + open.length + notYet.length + ended.length;
}

/** What the matrix does not answer on the day, and why. */
export function GapsView({ found, date }: { readonly found: Gaps; readonly date: string }) {
  const t = useWords();
  const pack = usePack();
  const name = (id: string) => pack.matrix.actors.find((actor) => actor.id === id)?.name ?? id;
  const day = officialDay(date);
  return (
    <div className={s['lists']}>
      <Part title={t('matrix.gaps.undecided')}>{found.undecided.map((matter) => line(matter))}</Part>
      <Part title={t('matrix.gaps.contested')}>
        {found.contested.map(({ matter, deciders }) => line(matter, deciders.map(name).join('; ')))}
      </Part>
      <Part title={t('matrix.gaps.expired')}>
        {found.expired.map((duty) => (
          <li key={duty.id}>
            <b className="strong">{name(duty.actor)}</b>: {duty.task}
          </li>
        ))}
      </Part>
      <Part title={t('matrix.gaps.open')}>{found.open.map((matter) => line(matter, matter.text))}</Part>
      <Part title={t('matrix.gaps.notYet', { date: day })}>
        {found.notYet.map((matter) => line(matter, t('matrix.gaps.begins', { date: officialDay(matter.from) })))}
      </Part>
      <Part title={t('matrix.gaps.ended', { date: day })}>
        {found.ended.map((matter) => line(matter, t('matrix.gaps.endedOn', { date: officialDay(matter.to ?? date) })))}
      </Part>
    </div>
  );
}

function line(matter: Matter, detail?: string): ReactNode {
  return (
    <li key={matter.id}>
      <a href={`#/matrix/${matter.id}`}>{matter.title}</a>
      {detail && `: ${detail}`}
    </li>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const t = useWords();
  return (
    <section>
      <h2>{title}</h2>
      {children.length === 0 ? <p>{t('matrix.gaps.nothing')}</p> : <ul>{children}</ul>}
    </section>
  );
}
