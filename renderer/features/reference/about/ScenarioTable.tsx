import type { ScenarioResult } from '#shared/content/run-scenario';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { officialDay } from '../../../ui/dates';
import { hrefOf } from '../../../ui/href-of';
import { Part } from '../parts/Facts';
import record from '../parts/record.module.css';
import { Table } from '../parts/Table';
import { Verdict } from '../studies/Scenarios';

/** Every scenario that ships with the content: what the trees conclude for it, and whether that is as expected. */
export function ScenarioTable({ results }: { readonly results: readonly ScenarioResult[] }) {
  const t = useWords();
  const met = results.filter(({ misses }) => misses.length === 0).length;
  return (
    <Part title={t('reference.about.scenarios')}>
      {results.length === 0 ? (
        <p>{t('reference.about.scenariosNone')}</p>
      ) : (
        <>
          <p className={record['hint']}>{t('reference.about.scenariosText', { met, all: results.length })}</p>
          <Table
            label={t('reference.about.scenarios')}
            head={[
              { text: t('reference.about.scenario') },
              { text: t('reference.about.day') },
              { text: t('reference.about.ends') },
              { text: t('reference.about.categories') },
              { text: t('reference.about.codes') },
              { text: t('reference.about.result') },
            ]}
            rows={results.map((result) => ({ key: result.scenario.id, cells: cellsOf(result) }))}
          />
        </>
      )}
    </Part>
  );

  function cellsOf(result: ScenarioResult) {
    const { scenario, open, codes, outcomes } = result;
    const href = scenario.study && hrefOf('study', scenario.study);
    return [
      href ? (
        <a key="study" href={href}>
          {scenario.title}
        </a>
      ) : (
        scenario.title
      ),
      officialDay(scenario.at),
      <Ends key="ends" outcomes={outcomes} />,
      open.map((one) => t(`decisions.family.${one}`)).join(', ') || t('reference.nothing'),
      codes.map((id) => id.toUpperCase()).join(', ') || t('reference.nothing'),
      <Verdict key="result" result={result} />,
    ];
  }
}

function Ends({ outcomes }: Pick<ScenarioResult, 'outcomes'>) {
  const { trees } = usePack();
  return (
    <ul>
      {Object.entries(outcomes).map(([tree, outcome]) => {
        const words = trees.find(({ graph }) => graph.id === tree)?.words;
        return (
          <li key={tree}>
            {tree.toUpperCase()}: {words?.outcomes[outcome]?.title ?? words?.nodes[outcome]?.short ?? outcome}
          </li>
        );
      })}
    </ul>
  );
}
