import { Check, CircleQuestionMark, X } from 'lucide-react';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { InspectorSection, KeyValues } from '../../ui/Small';
import { SourceCard } from '../../ui/SourceCard';
import { EvidenceFor } from './EvidenceFor';
import s from './question.module.css';
import type { Asked } from './use-case-questions';

/** The ground of the question, who usually knows, and what each answer changes. */
export function QuestionInspector({ asked, file }: { readonly asked: Asked; readonly file: CaseFile }) {
  const t = useWords();
  const pack = usePack();
  const { node, tree } = asked;
  const words = tree.words.nodes[node.id];
  if (!words) return null;
  const actor = (id: string) => pack.matrix.actors.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <InspectorSection title={t('decisions.ground')} kbd="B" heading={words.ground.title} quote={words.ground.text}>
        {node.grounds.map((ground) => {
          const source = pack.sources.find((one) => one.id === ground.source);
          return (
            source && <SourceCard key={`${ground.source} ${ground.locator}`} source={source} locator={ground.locator} />
          );
        })}
      </InspectorSection>
      <InspectorSection title={t('decisions.why')} kbd="W" quote={words.why}>
        {words.example && <p>{words.example}</p>}
      </InspectorSection>
      <InspectorSection title={t('decisions.knows')}>
        <KeyValues
          rows={[
            [t('decisions.usually'), node.knows.map(actor).join('; ') || t('decisions.knowsNobody')],
            ...(node.decides ? [[t('decisions.decides'), actor(node.decides)] as const] : []),
          ]}
        />
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
