import type { Affected } from '#shared/case/parts';
import { standingsOn } from '#shared/content/state';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { looseDate } from '../../../ui/loose-date';
import { Tag } from '../../../ui/Small';
import { Status } from '../../../ui/Status';
import s from './states.module.css';

/** What a State is on a day, of several things at once, with what says so and whether anybody has verified it. */
export function StandingOf({ affected, day }: { readonly affected: Affected; readonly day: string }) {
  const t = useWords();
  const { states, sources } = usePack();
  const state = states.find(({ id }) => id === affected.state);
  if (!state) return <p className="dim">{t('evidence.states.standing.free')}</p>;
  const found = standingsOn(state, day);
  const isMember = found.includes('member-state');
  const grounds = state.grounds.flatMap((ground) => sources.filter(({ id }) => id === ground.source));
  const isDoubtful = grounds.some(({ confidence }) => confidence === 'unverified' || confidence === 'judgement');
  return (
    <div className={s['standing']}>
      {found.map((one) => (
        <Tag key={one}>{t(`evidence.states.standing.${one}`)}</Tag>
      ))}
      {!isMember && <Tag>{t('evidence.states.standing.third')}</Tag>}
      {isDoubtful && <Status level="unknown">{t('evidence.states.notVerified')}</Status>}
      {grounds.map(({ id, title, date }) => (
        <span key={id} className="dim">
          {t('evidence.states.ground', { title, date: looseDate(date) })}
        </span>
      ))}
    </div>
  );
}
