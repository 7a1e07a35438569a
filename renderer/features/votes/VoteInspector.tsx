import { Scale } from 'lucide-react';
import type { Count } from '#shared/content/count-of';
import type { Ground } from '#shared/document/ground';
import { exceptionGrounds, lawGrounds } from '#shared/voting/laws';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import { InspectorSection } from '../../ui/Small';
import { Status } from '../../ui/Status';
import s from './votes.module.css';

/** What the laws in play say, in our words, and where the figures come from. */
export function VoteInspector({ count: { sheet, tally, table } }: { readonly count: Count }) {
  const t = useWords();
  return (
    <>
      <InspectorSection title={t('votes.basis')}>
        {tally.laws.map(({ law }) => (
          <LawCard key={law} grounds={lawGrounds[law]} text={t(`votes.lawSays.${law}`)} />
        ))}
        {sheet.rule === 'qualified-majority-cfsp' && (
          <>
            <LawCard grounds={exceptionGrounds.cases} text={t('votes.exception.cases')} />
            <LawCard grounds={exceptionGrounds.brake} text={t('votes.exception.brake')} />
            <LawCard grounds={exceptionGrounds.defence} text={t('votes.exception.defence')} />
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

function LawCard({ grounds, text }: { readonly grounds: readonly Ground[]; readonly text: string }) {
  const t = useWords();
  return (
    <div className={s['law']}>
      {grounds.map(({ source, locator }) =>
        locator === undefined ? (
          <Status key={source} level="unknown">
            {t('votes.unverified')}
          </Status>
        ) : (
          <p key={locator} className={s['basis']}>
            <Scale className="icon-s" /> {locator}
          </p>
        ),
      )}
      <p>{text}</p>
    </div>
  );
}
