import { useWords } from '../../i18n';
import { Notice } from '../../ui/Status';
import type { OutcomeView } from './outcome-view';
import { useQuestionWords } from './outcome-words';
import { addressOn, useWay } from './way';

/** Answers on file that cannot both be right: each pair in words, with the way to either question. */
export function OutcomeContradictions({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const way = useWay();
  const { short, answer } = useQuestionWords();
  const { contradictions, answers } = view;
  if (contradictions.length === 0) return null;
  const said = (node: string) => (
    <>
      <a href={`#${addressOn(way, `questions/${node}`)}`}>{short(node)}</a>{' '}
      <b className="strong">{answer(node, answers[node]?.choice ?? 'unknown')}</b>
    </>
  );
  return (
    <Notice level="warning" title={t('decisions.outcome.contradictions', { count: contradictions.length })}>
      <p>{t('decisions.outcome.contradictionsText')}</p>
      <ul data-contradictions="">
        {contradictions.map(({ node, other }) => (
          <li key={`${node} ${other}`}>
            {said(other)} {t('decisions.outcome.against')} {said(node)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
