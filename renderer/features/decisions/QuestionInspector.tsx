import { Check, CircleQuestionMark, X } from 'lucide-react';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { InspectorSection } from '../../ui/Small';
import { EvidenceFor } from './EvidenceFor';
import { GroundCard } from './GroundCard';
import s from './question.module.css';
import type { Asked } from './use-case-questions';
import { WhoKnows } from './WhoKnows';

interface Props {
  readonly asked: Pick<Asked, 'tree' | 'node'>;
  readonly file: CaseFile;
}

/** The ground of the question, who usually knows, and what each answer changes. */
export function QuestionInspector({ asked, file }: Props) {
  const t = useWords();
  const { node, tree } = asked;
  const words = tree.words.nodes[node.id];
  if (!words) return null;
  const day = file.facts.when.at?.slice(0, 10) || undefined;
  return (
    <>
      <InspectorSection title={t('decisions.ground')} kbd="B" heading={words.ground.title} quote={words.ground.text}>
        {node.grounds.map((ground) => (
          <GroundCard key={`${ground.source} ${ground.locator}`} ground={ground} day={day} />
        ))}
      </InspectorSection>
      <InspectorSection title={t('decisions.why')} kbd="W" quote={words.why}>
        {words.example && <p>{words.example}</p>}
      </InspectorSection>
      <InspectorSection title={t('decisions.knows')}>
        <WhoKnows node={node} />
      </InspectorSection>
      <EvidenceFor file={file} node={node.id} />
      <InspectorSection title={t('decisions.effects')}>
        <ul className={s['effects']}>
          {node.answers.map((answer) => (
            <li key={answer.id}>
              {answer.id === 'unknown' ? <CircleQuestionMark /> : answer.id === 'no' ? <X /> : <Check />}
              <span>
                <b className="strong">{words.answers[answer.id]}</b>: {words.effects[answer.id]}
              </span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </>
  );
}
