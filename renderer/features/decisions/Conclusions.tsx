import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import s from './conclusions.module.css';
import type { OutcomeView } from './outcome-view';

/** What each tree concluded, in its own words, with what is to be done; and what was not known. */
export function Conclusions({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const pack = usePack();
  const { outcomes, answers } = view.summary;
  const short = (node: string) =>
    pack.trees.map(({ words }) => words.nodes[node]?.short).find((one) => one !== undefined) ?? node;
  if (outcomes.length === 0 && answers.unknown.length === 0) return null;
  return (
    <section className={s['conclusions']} aria-label={t('decisions.outcome.conclusions')}>
      {outcomes.map(({ tree, outcome }) => {
        const words = pack.trees.find(({ graph }) => graph.id === tree)?.words;
        const said = words?.outcomes[outcome.id];
        return (
          said && (
            <article key={`${tree} ${outcome.id}`} data-conclusion={outcome.id}>
              <h2>{words?.title}</h2>
              <h3>{said.title}</h3>
              <p>{said.text}</p>
              {said.checklist.length > 0 && (
                <>
                  <h4>{t('decisions.outcome.checklist')}</h4>
                  <ul>
                    {said.checklist.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </>
              )}
            </article>
          )
        );
      })}
      {answers.unknown.length > 0 && (
        <article>
          <h2>{t('decisions.outcome.unknownList')}</h2>
          <ul>
            {answers.unknown.map((node) => (
              <li key={node}>{short(node)}</li>
            ))}
          </ul>
        </article>
      )}
    </section>
  );
}
