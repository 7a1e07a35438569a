import { Scale } from 'lucide-react';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import { InspectorSection } from '../../ui/Small';
import { Status } from '../../ui/Status';
import type { Count } from './count-of';
import s from './votes.module.css';

/** What the laws in play say, in our words, and where the figures come from. */
export function VoteInspector({ count: { sheet, tally, table } }: { readonly count: Count }) {
  const t = useWords();
  return (
    <>
      <InspectorSection title={t('votes.basis')}>
        {tally.laws.map(({ law }) => (
          <LawCard key={law} name={t(`votes.law.${law}`)} text={t(`votes.lawSays.${law}`)} />
        ))}
        {sheet.rule === 'qualified-majority-cfsp' && (
          <>
            <LawCard name="Art. 31(2) TEU" text={t('votes.exception.cases')} />
            <LawCard name="Art. 31(2) TEU" text={t('votes.exception.brake')} />
            <LawCard name="Art. 31(4) TEU" text={t('votes.exception.defence')} />
          </>
        )}
      </InspectorSection>
      {table && (
        <InspectorSection title={t('votes.populations')}>
          <Status level="unknown">{t('votes.unverified')}</Status>
          <p>{t('votes.figures', { day: officialDay(table.from), basis: table.basis })}</p>
        </InspectorSection>
      )}
    </>
  );
}

function LawCard({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div className={s['law']}>
      <p className={s['basis']}>
        <Scale className="icon-s" /> {name}
      </p>
      <p>{text}</p>
    </div>
  );
}
