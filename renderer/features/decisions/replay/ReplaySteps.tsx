import type { Fate, ReplayedStep, ReplayedTree } from '#shared/case/replay';
import { useWords } from '../../../i18n';
import page from '../../../ui/page.module.css';
import { Status, type StatusLevel } from '../../../ui/Status';
import s from './replay.module.css';

const levels: Readonly<Record<Fate, StatusLevel>> = {
  same: 'valid',
  reworded: 'warning',
  'answer-gone': 'invalid',
  'not-asked': 'warning',
  'newly-asked': 'unknown',
  'tree-missing': 'invalid',
};

/** One tree: every question with its answer of then, its answer of today, and what becomes of it. */
export function ReplaySteps({ tree }: { readonly tree: ReplayedTree }) {
  const t = useWords();
  const { steps, from, to, title } = tree;
  const label = t('replay.steps', { tree: title });
  if (steps.length === 0) return null;
  return (
    <section className={page['card']}>
      <h2>{label}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={s['sideways']} tabIndex={0} role="region" aria-label={label}>
        <table className={s['table']}>
          <caption className="vh">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('replay.column.question')}</th>
              <th scope="col">{t('replay.column.was')}</th>
              <th scope="col">{t('replay.column.today')}</th>
              <th scope="col">{t('replay.column.fate')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <StepRow key={step.node} step={step} />
            ))}
            {(from !== undefined || to !== undefined) && (
              <tr data-fate={from === to ? 'same' : 'end'}>
                <th scope="row">{t('replay.end')}</th>
                <td>{from ?? t('replay.endNone')}</td>
                <td>{to ?? t('replay.endNone')}</td>
                <td>{from === to && <Status level="valid">{t('replay.fate.same')}</Status>}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function StepRow({ step }: { readonly step: ReplayedStep }) {
  const t = useWords();
  const { question, was, today, fate, differences } = step;
  const wordings = differences.flatMap((one) => (one.kind === 'words' ? [`“${one.from}” → “${one.to}”`] : []));
  return (
    <tr data-fate={fate}>
      <th scope="row">{question}</th>
      <td>{was ?? t('replay.none')}</td>
      <td>{today ?? t('replay.none')}</td>
      <td>
        <Status level={levels[fate]}>{t(`replay.fate.${fate}`)}</Status>
        {wordings.map((wording) => (
          <span key={wording} className={s['wording']}>
            {wording}
          </span>
        ))}
      </td>
    </tr>
  );
}
