import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { Eyebrow } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { EvidenceMarks } from './EvidenceMarks';
import { Families } from './Families';
import { KeptAnswers, StandingMark } from './StandingMark';
import { OtherTrees } from './TreesInPlay';
import s from './trail.module.css';
import { type Asked, likelyNext } from './use-case-questions';
import { useEvidenceKey } from './use-evidence-key';
import { ViewLinks } from './ViewLinks';
import { addressOn, useWay } from './way';

interface Props {
  readonly asked: Asked;
  readonly file: CaseFile;
  readonly set: (change: (file: CaseFile) => CaseFile) => void;
  /** Where there is no room beside the question it opens over its edge. */
  readonly isOpen: boolean;
  readonly id: string;
}

/**
 * The other trees that count, every answer on the way here with who gave it and on what, the question one stands at, and
 * what is likely to follow. Each is a way back.
 */
export function Trail({ asked, file, set, isOpen, id: trailId }: Props) {
  const t = useWords();
  const way = useWay();
  useEvidenceKey();
  const { tree, node, resolution } = asked;
  const { steps } = resolution;
  const isAnswered = steps.some((step) => step.node.id === node.id);
  const last = steps.at(-1)?.node.id ?? node.id;
  const ahead = likelyNext(tree, isAnswered ? last : node.id);
  const short = (id: string) => tree.words.nodes[id]?.short ?? id;
  return (
    <div
      id={trailId}
      className={isOpen ? `${s['trail']} ${s['open']}` : s['trail']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label={t('decisions.trail.label')}
    >
      <OtherTrees file={file} tree={tree} set={set} />
      <ViewLinks view="question" stand={{ tree: tree.graph.id, node: node.id }} />
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
                )}{' '}
                <EvidenceMarks file={file} node={id} />
              </p>
              {(answer.author || answer.source) && (
                <p className={s['by']}>{[answer.author, answer.source].filter(Boolean).join(', ')}</p>
              )}
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
