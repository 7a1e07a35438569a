import { useMemo } from 'react';
import { runScenario, type ScenarioResult } from '#shared/content/run-scenario';
import type { Study } from '#shared/content/study';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { officialDay } from '../../../ui/dates';
import { hrefOf } from '../../../ui/href-of';
import { Status } from '../../../ui/Status';
import { Facts, Part } from '../parts/Facts';
import record from '../parts/record.module.css';

/** The tests that ship with a case: its facts put to the trees, what they conclude, and whether that is as expected. */
export function Scenarios({ study }: { readonly study: Study }) {
  const t = useWords();
  const pack = usePack();
  const results = useMemo(
    () => pack.scenarios.filter((one) => one.study === study.id).map((one) => runScenario(pack, one)),
    [pack, study],
  );
  if (results.length === 0) return null;
  return (
    <Part title={t('reference.studies.scenarios')}>
      {results.map((result) => (
        <Result key={result.scenario.id} result={result} />
      ))}
    </Part>
  );
}

function Result({ result }: { readonly result: ScenarioResult }) {
  const t = useWords();
  const { measures } = usePack();
  const { scenario, outcomes, open, closed, codes } = result;
  const families = (list: ScenarioResult['open']) =>
    list.map((one) => t(`decisions.family.${one}`)).join(', ') || t('reference.nothing');
  const words = { open: 'isOpen', possible: 'isPossible', blocked: 'isBlocked' } as const;
  return (
    <section>
      <h3>{scenario.title}</h3>
      <p className={record['hint']}>{t('reference.studies.scenariosText', { date: officialDay(scenario.at) })}</p>
      <Verdict result={result} />
      <Facts
        rows={[
          ...Object.entries(outcomes).map(([tree, outcome]) => conclusion(tree, outcome)),
          [t('reference.studies.open'), families(open)],
          [t('reference.studies.closed'), families(closed)],
          [t('reference.studies.codes'), codes.map((id) => id.toUpperCase()).join(', ') || t('reference.nothing')],
          [
            t('reference.studies.measures'),
            <ul key="measures" className={record['links']}>
              {scenario.expect.measures.map(({ id, status }) => (
                <li key={id}>
                  <a href={hrefOf('measure', id)}>{measures.find((one) => one.id === id)?.title ?? id}</a>
                  <span className="dim"> {t(`reference.studies.${words[status]}`)}</span>
                </li>
              ))}
            </ul>,
          ],
        ]}
      />
    </section>
  );

  function conclusion(tree: string, outcome: string) {
    return [tree.toUpperCase(), <Conclusion key={tree} tree={tree} outcome={outcome} />] as const;
  }
}

function Conclusion({ tree, outcome }: { readonly tree: string; readonly outcome: string }) {
  const { trees } = usePack();
  const words = trees.find(({ graph }) => graph.id === tree)?.words;
  return (
    <>
      <a href={hrefOf('tree', tree)}>{words?.title ?? tree}</a>
      {': '}
      {words?.outcomes[outcome]?.title ?? words?.nodes[outcome]?.short ?? outcome}
    </>
  );
}

/** As expected, or each place where it is not. */
export function Verdict({ result: { misses } }: { readonly result: ScenarioResult }) {
  const t = useWords();
  if (misses.length === 0) return <Status level="valid">{t('reference.studies.expected')}</Status>;
  return (
    <>
      <Status level="invalid">{t('reference.studies.missed')}</Status>
      <ul>
        {misses.map(({ path, expected, found }) => (
          <li key={`${path.join('.')} ${expected} ${found}`}>
            {t('reference.studies.miss', { part: path.join('.'), expected, found })}
          </li>
        ))}
      </ul>
    </>
  );
}
