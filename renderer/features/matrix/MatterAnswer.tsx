import { Gavel, History, Vote } from 'lucide-react';
import type { MatterView } from '#shared/matrix/matter-view';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import s from './matrix.module.css';

interface Props {
  readonly view: MatterView;
  readonly before: MatterView;
  readonly date: string;
  readonly since: string;
}

/** Who decides on the day, in one line; where nobody does, why, and what held then. */
export function MatterAnswer({ view, before, date, since }: Props) {
  const t = useWords();
  const { matter, instead } = view;
  return (
    <section className={page['card']} role="status">
      <h2 className={page['section']}>
        <Gavel />
        {t('matrix.matter.who', { date: officialDay(date) })}
      </h2>
      <Deciders view={view} />
      {view.life === 'not-yet' && matter.before && (
        <>
          <h3 className={page['section']}>{t('matrix.matter.held')}</h3>
          <p>{matter.before}</p>
        </>
      )}
      {instead && (
        <div>
          <p className={s['links']}>
            <a href={`#/matrix/${instead.matter.id}?at=${date}`}>{instead.matter.title}</a>
          </p>
          <Deciders view={instead} />
        </div>
      )}
      <p className={s['since']}>
        <History />
        <Since view={view} before={before} since={since} />
      </p>
    </section>
  );
}

function Deciders({ view }: { readonly view: MatterView }) {
  const t = useWords();
  const { life, matter, deciders } = view;
  if (life === 'not-yet')
    return <p className={s['answer']}>{t('matrix.matter.notYet', { date: officialDay(matter.from) })}</p>;
  if (life === 'ended')
    return <p className={s['answer']}>{t('matrix.matter.ended', { date: officialDay(matter.to ?? matter.from) })}</p>;
  if (deciders.length === 0) return <p className={s['answer']}>{t('matrix.matter.nobody')}</p>;
  return deciders.map(({ duty, actor }) => (
    <p key={duty.id} className={s['answer']}>
      <a href={`#/matrix/actor/${actor.id}`}>{actor.name}</a>
      {duty.vote && (
        <span className={s['vote']}>
          <Vote />
          {t(`decisions.vote.${duty.vote}`)}
        </span>
      )}
    </p>
  ));
}

function Since({
  view,
  before,
  since,
}: {
  readonly view: MatterView;
  readonly before: MatterView;
  readonly since: string;
}) {
  const t = useWords();
  const date = officialDay(since);
  const said = ({ deciders }: MatterView) => deciders.map(({ actor }) => actor.name).join('; ');
  if (said(before) === said(view)) return t('matrix.matter.sinceSame', { date });
  return said(before) === ''
    ? t('matrix.matter.sinceNobody', { date })
    : t('matrix.matter.sinceOther', { date, names: said(before) });
}
