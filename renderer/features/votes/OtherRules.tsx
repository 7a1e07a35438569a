import type { Count } from '#shared/content/count-of';
import { tally } from '#shared/voting/tally';
import { useWords } from '../../i18n';
import { Status } from '../../ui/Status';
import { levelOf } from './level-of';
import s from './votes.module.css';

/** What the same positions would give under the other ways of voting. */
export function OtherRules({ count: { sheet, voters } }: { readonly count: Count }) {
  const t = useWords();
  const at = { defence: 'no', brake: '' } as const;
  const others = [
    { label: t('votes.rules.unanimity-cfsp'), rule: 'unanimity-cfsp', proposal: 'unknown' },
    { label: t('votes.otherLabel.proposed'), rule: 'qualified-majority', proposal: 'commission-or-hr' },
    { label: t('votes.otherLabel.unproposed'), rule: 'qualified-majority', proposal: 'other' },
    { label: t('votes.rules.simple-majority'), rule: 'simple-majority', proposal: 'unknown' },
  ] as const;
  const isOwn = ({ rule, proposal }: (typeof others)[number]) =>
    rule === sheet.rule && (rule !== 'qualified-majority' || proposal === sheet.proposal);
  return (
    <section className={s['tips']}>
      <h2>{t('votes.others')}</h2>
      <dl className={s['others']}>
        {others
          .filter((other) => !isOwn(other))
          .map(({ label, rule, proposal }) => {
            const { result, laws } = tally({ ...at, rule, proposal }, voters);
            return (
              <div key={label}>
                <dt>
                  {label} <small>{laws.map(({ law }) => t(`votes.law.${law}`)).join(', ')}</small>
                </dt>
                <dd>
                  <Status level={levelOf(result)}>{t(`votes.result.${result}`)}</Status>
                </dd>
              </div>
            );
          })}
      </dl>
    </section>
  );
}
