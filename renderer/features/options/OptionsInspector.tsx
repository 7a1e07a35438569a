import { againstYardsticks } from '#shared/portfolio/yardsticks';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { InspectorSection } from '../../ui/Small';
import { Status } from '../../ui/Status';
import s from './options.module.css';
import type { OptionsView } from './use-options';

/** The seven yardsticks against the facts on file, and what the composer does and does not say. */
export function OptionsInspector({ view }: { readonly view: OptionsView }) {
  const t = useWords();
  const pack = usePack();
  const { facts } = againstYardsticks(view.answers);
  const words = (node: string) => pack.trees.map((tree) => tree.words.nodes[node]).find((one) => one !== undefined);
  return (
    <>
      <InspectorSection title={t('options.yardstick.title')}>
        <p className="dim">{t('options.yardstick.judgement')}</p>
        <dl className={s['facts']}>
          {facts.map(({ yardstick, ticked, unknown, isAsked }) => (
            <div key={yardstick}>
              <dt>
                <b className="strong">{t(`options.yardstick.name.${yardstick}`)}</b>
              </dt>
              <dd>
                {ticked.map(({ node, item }) => words(node)?.items?.[item] ?? item).join('; ')}{' '}
                {unknown.map((node) => (
                  <Status key={node} level="unknown">
                    {words(node)?.short ?? node}
                  </Status>
                ))}
                {ticked.length === 0 && unknown.length === 0 && (
                  <span className="dim">{t(isAsked ? 'options.yardstick.none' : 'options.yardstick.write')}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </InspectorSection>
      <InspectorSection title={t('options.how.title')}>
        <p>{t('options.how.text')}</p>
      </InspectorSection>
    </>
  );
}
