import type { Act } from '#shared/content/act';
import { actRelations, actState } from '#shared/content/act-status';
import { useWords } from '../../i18n';
import { looseDate } from '../../ui/loose-date';
import { Tag } from '../../ui/Small';
import { Status } from '../../ui/Status';

interface Props {
  readonly acts: readonly Act[];
  readonly act: Act;
  readonly day: string;
}

/** Whether an act is in force on the day of reading, not yet, ended and by what replaced, or on record alone. */
export function ActState({ acts, act, day }: Props) {
  const t = useWords();
  switch (actState(act, day)) {
    case 'in-force':
      return <Status level="valid">{t('reference.acts.states.in-force')}</Status>;
    case 'on-record':
      return <Tag>{t('reference.acts.onRecord')}</Tag>;
    case 'not-adopted':
      return <Status level="possible">{t('reference.acts.states.not-adopted')}</Status>;
    case 'not-yet':
      return <Status level="possible">{t('reader.card.notYet', { date: looseDate(act.from ?? act.adopted) })}</Status>;
    default: {
      const [heir] = actRelations(acts, act).successors;
      return (
        <>
          <Status level="warning">{t('reader.card.ended', { date: looseDate(act.to ?? '') })}</Status>
          {heir && t('reader.card.replaced', { name: heir.short })}
        </>
      );
    }
  }
}
