import type { Act } from '#shared/content/act';
import { actRelations, actState } from '#shared/content/act-status';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { looseDate } from '../../../ui/loose-date';
import { Tag } from '../../../ui/Small';
import { Status } from '../../../ui/Status';

/** How an act stands on a day, in words: in force, not yet, ended and by what it was replaced, or on record alone. */
export function ActBadge({ act, day }: { readonly act: Act; readonly day: string }) {
  const t = useWords();
  const { acts } = usePack();
  const state = actState(act, day);
  if (state === 'in-force') return <Status level="valid">{t('reference.acts.states.in-force')}</Status>;
  if (state === 'not-yet') return <Status level="possible">{t('reference.acts.states.not-yet')}</Status>;
  if (state === 'not-adopted') return <Status level="possible">{t('reference.acts.states.not-adopted')}</Status>;
  if (state === 'on-record') return <Tag>{t('reference.acts.onRecord')}</Tag>;
  const [heir] = actRelations(acts, act).successors;
  return (
    <>
      <Tag>{t('reference.acts.endedOn', { date: looseDate(act.to ?? '') })}</Tag>
      {heir && <span>{t('reference.acts.replaced', { name: heir.short })}</span>}
    </>
  );
}
