import type { Act } from '#shared/content/act';
import { actState } from '#shared/content/act-status';
import type { Ground } from '#shared/decision/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { GroundLink } from '../../ui/Ground';
import { Tag } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { actsOf } from './acts-of';
import { groundName } from './ground-name';
import s from './views.module.css';

interface Props {
  readonly ground: Ground;
  /** The day of the incident, ISO 8601; unknown until its fact is. */
  readonly day: string | undefined;
}

/** What a question rests on: the place in its source as a link, how far that carries, and the acts it names. */
export function GroundCard({ ground, day }: Props) {
  const t = useWords();
  const pack = usePack();
  const source = pack.sources.find(({ id }) => id === ground.source);
  if (!source) return null;
  const card = `source:${ground.source}${ground.locator ? `|${ground.locator}` : ''}`;
  const isDoubtful = source.confidence === 'unverified' || source.confidence === 'judgement';
  return (
    <div className={s['ground']}>
      <span data-card={card}>
        <GroundLink href={`#/sources/${ground.source}`}>{groundName(pack, ground)}</GroundLink>
      </span>
      {isDoubtful && (
        <Status level="unknown">
          {source.confidence === 'judgement' ? t('decisions.source2.judgement') : t('decisions.source2.notVerified')}
        </Status>
      )}
      {actsOf(pack, ground).map((act) => (
        <ActOnDay key={act.id} act={act} day={day} isNamed={groundName(pack, ground).includes(act.short)} />
      ))}
    </div>
  );
}

interface OnDayProps {
  readonly act: Act;
  readonly day: string | undefined;
  /** The ground names it in full already. */
  readonly isNamed: boolean;
}

function ActOnDay({ act, day, isNamed }: OnDayProps) {
  const t = useWords();
  const state = day === undefined ? undefined : actState(act, day);
  return (
    <span className={s['act']}>
      <a href={`#/acts/${act.id}`} data-card={`act:${act.id}`}>
        {isNamed ? t('sheet.act.open') : act.short}
        {isNamed && <span className="vh">: {act.short}</span>}
      </a>
      {state === undefined && <span className="dim">{t('sheet.act.noDay')}</span>}
      {state === 'on-record' && <Tag>{t('sheet.act.on-record')}</Tag>}
      {state !== undefined && state !== 'on-record' && (
        <Status level={state === 'in-force' ? 'valid' : 'warning'}>{t(`sheet.act.${state}`)}</Status>
      )}
      {state !== undefined && state !== 'on-record' && <span className="dim">{t('sheet.act.onTheDay')}</span>}
    </span>
  );
}
