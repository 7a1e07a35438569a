import { History } from 'lucide-react';
import type { MatrixChanges } from '#shared/matrix/changes';
import type { Duty } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import { InspectorSection } from '../../ui/Small';
import type { Chosen } from './chosen';
import { Grounds } from './Grounds';
import s from './matrix.module.css';
import { useChangeLines } from './use-change-lines';

interface Props {
  readonly chosen: Chosen;
  readonly changed: MatrixChanges;
  readonly since: string;
}

/** What changed in one cell since the day it is compared with, each change with what it rests on. */
export function ChangedSince({ chosen, changed, since }: Props) {
  const t = useWords();
  const lines = useChangeLines(inCell(changed, chosen));
  return (
    <InspectorSection title={t('matrix.cell.changedSince', { date: officialDay(since) })}>
      {lines.length === 0 && <p>{t('matrix.cell.changedNone')}</p>}
      <ul className={s['can']}>
        {lines.map(({ key, what, who, task, day, grounds }) => (
          <li key={key}>
            <History />
            <div>
              {t(`matrix.cell.changed.${what}`, { who, task, date: day === undefined ? '' : officialDay(day) })}
              <Grounds grounds={grounds} />
            </div>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

function inCell({ added, ended, replaced, renamed }: MatrixChanges, { pillar, row, duties }: Chosen): MatrixChanges {
  const isHere = (duty: Duty) => duty.pillar === pillar && (duty.level === 'union' ? duty.role : duty.level) === row;
  const actors = new Set(duties.map((duty) => duty.actor));
  return {
    added: added.filter(isHere),
    ended: ended.filter(isHere),
    replaced: replaced.filter((pair) => isHere(pair.after)),
    renamed: renamed.filter((pair) => actors.has(pair.after.id)),
  };
}
