import type { Evidence } from '#shared/drafting/gates';
import { renewed } from '#shared/drafting/renew';
import { useWords } from '../../i18n';
import { Status } from '../../ui/Status';
import { levelOf } from './Gates';
import s from './side.module.css';
import type { Studio } from './use-studio';

/** Every point that keeps the draft from leaving, with what to do about it. */
export function ToSettle({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { gates, open, holds, file } = studio;
  const gatesOpen = gates.filter(({ state }) => state !== 'met');
  if (holds.length === 0) return <Status level="valid">{t('drafts.settled')}</Status>;
  return (
    <>
      {holds.some(({ code }) => code === 'draft/template') && <OtherVersion studio={studio} />}
      {gatesOpen.map((check) => {
        const { gate, evidence } = check;
        const question = questionOf(evidence);
        const usesFacts = evidence.some((one) => one.kind === 'facts');
        return (
          <div key={gate.id} className={s['issue']} data-issue tabIndex={-1}>
            <Status level={levelOf(check) === 'blocked' ? 'blocked' : 'warning'}>{gate.title}</Status>
            <span>{gate.remedy}</span>
            {question && <a href={`#/cases/${file.id}/questions/${question}`}>{t('drafts.issue.question')}</a>}
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

/** The question whose answer a gate waits for. */
function questionOf(evidence: readonly Evidence[]): string | undefined {
  const [first] = evidence.flatMap((one) =>
    one.kind === 'answer' ? [one.node] : one.kind === 'attribution' ? one.nodes.slice(0, 1) : [],
  );
  return first;
}

/** A draft of an earlier version opens as it is; it leaves under the present one. */
function OtherVersion({ studio }: { readonly studio: Studio }) {
  const t = useWords();
  const { draft, record, template } = studio;
  return (
    <div className={s['issue']} data-issue tabIndex={-1}>
      <Status level="warning">{t('drafts.issue.version', { was: draft.template.version })}</Status>
      <button type="button" className={s['goto']} onClick={() => record.set((was) => renewed(template, was))}>
        {t('drafts.issue.renew', { now: template.version })}
      </button>
    </div>
  );
}
