import { Ban, Circle, CircleCheck, CircleQuestionMark, CornerDownRight, Flag, MapPin } from 'lucide-react';
import type { Assessment } from '#shared/decision/assess';
import type { MapRow } from '#shared/decision/map';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Status } from '../../../ui/Status';
import s from './map.module.css';
import type { LineWords } from './use-line-words';

const icons = {
  taken: CircleCheck,
  here: MapPin,
  open: Circle,
  unsettled: CircleQuestionMark,
  closed: Ban,
  unread: Circle,
} as const;

interface Props {
  readonly row: MapRow;
  readonly words: LineWords;
  readonly assessments: readonly Assessment[];
}

/** One line of the map: the answer, what it leads to, and how that stands. The tree and the list show the same. */
export function MapLine({ row, words, assessments }: Props) {
  const t = useWords();
  const { state, target } = row;
  const Icon =
    target.shown !== 'full' ? CornerDownRight : target.kind === 'outcome' && state === 'open' ? Flag : icons[state];
  return (
    <span className={`${s['line']} ${s[state]}`}>
      <Icon className={s['icon']} />
      <span className={s['words']}>
        {words.edge !== undefined && <b className={s['edge']}>{words.edge}</b>}{' '}
        {words.elsewhere && <span className="dim">{words.elsewhere}: </span>}
        <span className={s['target']}>{words.target}</span>{' '}
        {words.state && <span className={state === 'here' ? s['pin'] : 'vh'}>{words.state}</span>}{' '}
        {target.kind === 'outcome' && target.shown === 'full' && <span className="dim">{t('map.conclusion')}</span>}
        {[words.because, words.given, words.from].map(
          (note) =>
            note && (
              <span key={note} className={s['note']}>
                {note}
              </span>
            ),
        )}
        {target.kind === 'outcome' && target.shown === 'full' && (
          <Measures ids={target.outcome.measures} row={row} assessments={assessments} />
        )}
      </span>
    </span>
  );
}

function Measures({ ids, row, assessments }: Pick<Props, 'row' | 'assessments'> & { readonly ids: readonly string[] }) {
  const t = useWords();
  const pack = usePack();
  const entries = ids.map((id) => {
    const title = pack.measures.find((one) => one.id === id)?.title ?? id;
    const status = assessments.find(({ measure }) => measure.id === id)?.status;
    return (
      <span key={id} className={s['measure']}>
        {title} {row.state !== 'unread' && status && <Status level={status}>{t(`decisions.status.${status}`)}</Status>}
      </span>
    );
  });
  return entries.length > 0 && <span className={s['measures']}>{entries}</span>;
}
