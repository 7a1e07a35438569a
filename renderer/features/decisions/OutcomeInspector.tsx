import { Scale } from 'lucide-react';
import type { CaseFile } from '#shared/case/model';
import type { Change } from '#shared/decision/assess';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { InspectorSection } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { GroundWho } from './GroundWho';
import { groundName } from './ground-name';
import s from './outcome-inspector.module.css';
import type { NumberedGround, OutcomeView } from './outcome-view';
import { goToReasoning } from './reasoning-place';
import { addressOn, useWay } from './way';

/** Why, in numbered grounds; and what each thing not known would change. */
export function OutcomeInspector({ view, file }: { readonly view: OutcomeView; readonly file: CaseFile }) {
  const t = useWords();
  const { grounds, changes } = view;
  return (
    <>
      <InspectorSection title={t('decisions.outcome.why')}>
        {grounds.length > 0 && (
          <button type="button" className={s['all']} onClick={goToReasoning}>
            {t('decisions.outcome.allGrounds', { count: grounds.length })}
          </button>
        )}
        <ul className={s['grounds']}>
          {grounds.map((ground) => (
            <GroundLine key={ground.node} ground={ground} caseId={file.id} />
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={t('decisions.outcome.changes')}>
        {changes.length === 0 && <p>{t('decisions.outcome.changesNone')}</p>}
        {changes.map(({ node, changes: each }) => (
          <ChangeTable key={node} node={node} changes={each} />
        ))}
      </InspectorSection>
    </>
  );
}

function GroundLine({ ground, caseId }: { readonly ground: NumberedGround; readonly caseId: string }) {
  const t = useWords();
  const pack = usePack();
  return (
    <li id={`ground-${ground.number}`} tabIndex={-1}>
      <span className={s['number']}>{ground.number}</span>
      <div>
        {ground.short}{' '}
        {ground.answer === undefined || ground.isUnknown ? (
          <Status level="unknown">
            {ground.isUnknown ? t('decisions.outcome.notKnown') : t('decisions.outcome.notAskedYet')}
          </Status>
        ) : (
          <b className="strong">{ground.answer}</b>
        )}{' '}
        <GroundWho ground={ground} caseId={caseId} />
        {ground.grounds.map((one) => (
          <span key={`${one.source} ${one.locator}`} className={s['basis']}>
            <Scale /> {groundName(pack, one)}
          </span>
        ))}
      </div>
    </li>
  );
}

/** What each answer to a question that is not known would do, and who can give it. */
function ChangeTable({ node, changes }: { readonly node: string; readonly changes: readonly Change[] }) {
  const t = useWords();
  const pack = usePack();
  const way = useWay();
  const tree = pack.trees.find(({ graph }) => graph.nodes.some(({ id }) => id === node));
  const words = tree?.words.nodes[node];
  const question = tree?.graph.nodes.find(({ id }) => id === node);
  const actor = (id: string) => pack.matrix.actors.find((one) => one.id === id)?.name ?? id;
  const owners = question?.decides ? [question.decides] : (question?.knows ?? []);
  const titles = (ids: readonly string[]) =>
    ids.map((id) => pack.measures.find((one) => one.id === id)?.title ?? id).join('; ');
  const effect = ({ opens, closes }: Change) =>
    [
      opens.length > 0 && t('decisions.outcome.opens', { list: titles(opens) }),
      closes.length > 0 && t('decisions.outcome.closes', { list: titles(closes) }),
    ]
      .filter(Boolean)
      .join('; ') || t('decisions.outcome.nothing');
  return (
    <div className={s['change']}>
      <Status level="unknown">
        <a href={`#${addressOn(way, `questions/${node}`)}`}>{words?.short ?? node}</a>
      </Status>
      <dl>
        {changes.map((change) => (
          <div key={change.answer}>
            <dt>{t('decisions.outcome.ifAnswer', { answer: words?.answers[change.answer] ?? change.answer })}</dt>
            <dd>{effect(change)}</dd>
          </div>
        ))}
      </dl>
      <p className="dim">
        {t('decisions.outcome.owner')}: {owners.map(actor).join('; ') || t('decisions.knowsNobody')}
      </p>
    </div>
  );
}
