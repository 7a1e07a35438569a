import { useWords } from '../../i18n';
import { Eyebrow } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { Families } from './Families';
import s from './question.module.css';
import { KeptAnswers, StandingMark } from './StandingMark';
import { type Asked, likelyNext } from './use-case-questions';
import { addressOn, useWay } from './way';

/** Every answer on the way here, the question one stands at, and what is likely to follow. Each is a way back. */
export function Trail({ asked }: { readonly asked: Asked }) {
  const t = useWords();
  const way = useWay();
  const { tree, node, resolution } = asked;
  const { steps } = resolution;
  const isAnswered = steps.some((step) => step.node.id === node.id);
  const last = steps.at(-1)?.node.id ?? node.id;
  const ahead = likelyNext(tree, isAnswered ? last : node.id);
  const short = (id: string) => tree.words.nodes[id]?.short ?? id;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className={s['trail']} tabIndex={0} role="region" aria-label={t('decisions.trail.label')}>
      <Eyebrow>{tree.words.title}</Eyebrow>
      <ol>
        {steps.map(({ node: { id }, answer }, index) => (
          <li
            key={id}
            className={id === node.id ? s['now'] : undefined}
            aria-current={id === node.id ? 'step' : undefined}
          >
            <span className={s['dot']}>{index + 1}</span>
            <div>
              <a className={s['asked']} href={`#${addressOn(way, `questions/${id}`)}`}>
                {short(id)}
              </a>
              <p className={s['answer']}>
                {answer.choice === 'unknown' ? (
                  <Status level="unknown">{tree.words.nodes[id]?.answers['unknown']}</Status>
                ) : (
                  answerLine(asked, id)
                )}
              </p>
              <StandingMark asked={asked} node={id} />
            </div>
          </li>
        ))}
        {!isAnswered && (
          <li className={s['now']} aria-current="step">
            <span className={s['dot']}>{steps.length + 1}</span>
            <div>
              <p className={s['asked']}>{short(node.id)}</p>
            </div>
          </li>
        )}
        {ahead.map(({ id }, index) => (
          <li key={id} className={s['todo']}>
            <span className={s['dot']}>{steps.length + (isAnswered ? 1 : 2) + index}</span>
            <div>
              <p className={s['asked']}>{short(id)}</p>
              {index === 0 && <span className="vh">{t('decisions.trail.likely')}</span>}
            </div>
          </li>
        ))}
      </ol>
      <KeptAnswers asked={asked} />
      <Families asked={asked} />
    </div>
  );
}

function answerLine({ tree, answers }: Asked, id: string): string {
  const answer = answers[id];
  const words = tree.words.nodes[id];
  if (!answer || !words) return '';
  const items = (answer.items ?? []).map((item) => words.items?.[item] ?? item);
  const label = words.answers[answer.choice] ?? answer.choice;
  if (items.length === 0) return label;
  return answer.choice === 'some' ? items.join('; ') : `${label}: ${items.join('; ')}`;
}
