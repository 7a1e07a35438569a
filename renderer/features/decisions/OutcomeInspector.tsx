import { Scale } from 'lucide-react';
import type { Change } from '#shared/decision/assess';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { InspectorSection } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { groundName } from './ground-name';
import s from './outcome.module.css';
import type { OutcomeView } from './outcome-view';

/** Why, in numbered grounds; and what each thing not known would change. */
export function OutcomeInspector({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  return (
    <>
      <InspectorSection title={t('decisions.outcome.why')}>
        <ul className={s['grounds']}>
          {view.grounds.map((ground) => (
            <GroundLine key={ground.node} ground={ground} />
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={t('decisions.outcome.changes')}>
        {view.changes.length === 0 && <p>{t('decisions.outcome.changesNone')}</p>}
        {view.changes.map(({ node, changes }) => (
          <ChangeTable key={node} node={node} changes={changes} />
        ))}
      </InspectorSection>
    </>
  );
}

function GroundLine({ ground }: { readonly ground: OutcomeView['grounds'][number] }) {
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
        {ground.author && <span className="dim">{ground.author}</span>}
        {ground.grounds.map((one) => (
          <span key={`${one.source} ${one.locator}`} className={s['basis']}>
            <Scale /> {groundName(pack, one)}
          </span>
        ))}
      </div>
    </li>
  );
}

function ChangeTable({ node, changes }: { readonly node: string; readonly changes: readonly Change[] }) {
  const t = useWords();
  const pack = usePack();
  const words = pack.trees.map((tree) => tree.words.nodes[node]).find((one) => one !== undefined);
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
      <Status level="unknown">{words?.short ?? node}</Status>
      <dl>
        {changes.map((change) => (
          <div key={change.answer}>
            <dt>{t('decisions.outcome.ifAnswer', { answer: words?.answers[change.answer] ?? change.answer })}</dt>
            <dd>{effect(change)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
