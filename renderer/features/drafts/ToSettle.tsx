import { useWords } from '../../i18n';
import { Status } from '../../ui/Status';
import { levelOf } from './Gates';
import s from './studio.module.css';
import type { Studio } from './use-studio';

/** Every point that keeps the draft from leaving, with what to do about it. */
export function ToSettle({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { gates, open, holds, file } = studio;
  const gatesOpen = gates.filter(({ state }) => state !== 'met');
  if (holds.length === 0) return <Status level="valid">{t('drafts.settled')}</Status>;
  return (
    <>
      {gatesOpen.map((check) => {
        const { gate, evidence } = check;
        const answer = evidence.find((one) => one.kind === 'answer');
        const usesFacts = evidence.some((one) => one.kind === 'facts');
        return (
          <div key={gate.id} className={s['issue']} data-issue tabIndex={-1}>
            <Status level={levelOf(check) === 'blocked' ? 'blocked' : 'warning'}>{gate.title}</Status>
            <span>{gate.remedy}</span>
            {answer?.kind === 'answer' && (
              <a href={`#/cases/${file.id}/questions/${answer.node}`}>{t('drafts.issue.question')}</a>
            )}
            {usesFacts && <a href={`#/cases/${file.id}`}>{t('drafts.openCase')}</a>}
          </div>
        );
      })}
      {open.length > 0 && (
        <div className={s['issue']}>
          <Status level="warning">{t('drafts.issue.slots', { count: open.length })}</Status>
          {open.map((slot) => (
            <button
              key={slot.name}
              type="button"
              data-issue
              className={s['goto']}
              onClick={() => document.getElementById(`slot-${slot.name}`)?.focus()}
            >
              {slot.label}
            </button>
          ))}
        </div>
      )}
      {holds.some(({ code }) => code === 'draft/marking') && (
        <div className={s['issue']} data-issue tabIndex={-1}>
          <Status level="blocked">{t('drafts.issue.marking')}</Status>
        </div>
      )}
    </>
  );
}
