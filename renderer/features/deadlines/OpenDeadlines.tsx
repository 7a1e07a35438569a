import { useMemo, useRef, useState } from 'react';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { useCommands } from '../../ui/frame';
import page from '../../ui/page.module.css';
import { Empty } from '../../ui/Small';
import { EntryCard } from './EntryCard';
import { Notices } from './Notices';
import { PlanCard } from './PlanCard';
import { SaveIcs } from './SaveIcs';
import { ThreeClocks } from './ThreeClocks';
import { type Deadlines as Kept, useDeadlines } from './use-deadlines';

type Set = (change: (file: CaseFile) => CaseFile) => void;

/** The deadlines of an open case: clocks, the list, plans, and the file for a calendar. */
export function OpenDeadlines({ file, set }: { readonly file: CaseFile; readonly set: Set }) {
  const t = useWords();
  const kept = useDeadlines(file, set);
  return (
    <>
      {kept.now === undefined && <Notices notices={[{ code: 'calendar/clock-behind', details: {} }]} />}
      <ThreeClocks
        clock={kept.clock}
        host={file.hostZone}
        onHost={(hostZone) => set((was) => ({ ...was, hostZone }))}
      />
      <Actions>
        <Button kind="primary" onClick={() => kept.add('deadline')}>
          {t('deadlines.add')}
        </Button>
        <Button onClick={() => kept.add('silence')}>{t('deadlines.addSilence')}</Button>
        <Button onClick={() => kept.add('plan')}>{t('deadlines.addPlan')}</Button>
      </Actions>
      <Lists kept={kept} host={file.hostZone} />
      <SaveIcs entries={kept.entries} mark={file.marking} />
    </>
  );
}

function Lists({ kept, host }: { readonly kept: Kept; readonly host: string }) {
  const t = useWords();
  const { entries, plans, now, change } = kept;
  const [removed, setRemoved] = useState<{ readonly title: string; readonly putBack: () => void }>();
  const breakButton = useBreakKey();
  const keyed = entries.find(({ silence }) => silence && !['broken', 'confirmed'].includes(silence.state));
  const remove = (deadline: (typeof plans)[number]) => {
    const title = deadline.title || t('deadlines.untitled');
    setRemoved({ title, putBack: kept.remove(deadline) });
  };
  const putBack = () => {
    removed?.putBack();
    setRemoved(undefined);
  };
  return (
    <>
      <div role="status">
        {removed && (
          <Actions>
            {t('deadlines.removed', { title: removed.title })}
            <Button small onClick={putBack}>
              {t('deadlines.putBack')}
            </Button>
          </Actions>
        )}
      </div>
      <h2 className={page['section']}>{t('deadlines.list')}</h2>
      {entries.length === 0 && <Empty>{t('deadlines.none')}</Empty>}
      {entries.map((entry) => (
        <EntryCard
          key={entry.deadline.id}
          entry={entry}
          host={host}
          change={(part) => change(entry.deadline.id, part)}
          onRemove={() => remove(entry.deadline)}
          breakButton={entry === keyed ? breakButton : undefined}
        />
      ))}
      {plans.length > 0 && <h2 className={page['section']}>{t('deadlines.plan.title')}</h2>}
      {plans.map((plan) => (
        <PlanCard
          key={plan.id}
          plan={plan}
          now={now}
          change={(part) => change(plan.id, part)}
          onRemove={() => remove(plan)}
        />
      ))}
    </>
  );
}

/** B breaks the silence that ends next; who did it is entered after. */
function useBreakKey() {
  const button = useRef<HTMLButtonElement>(null);
  const commands = useMemo(
    () => [
      {
        id: 'deadlines.break',
        shortcut: 'b',
        when: () => button.current !== null,
        run: () => button.current?.click(),
      },
    ],
    [],
  );
  useCommands(commands);
  return button;
}
