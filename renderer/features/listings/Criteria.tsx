import { useMemo, useState } from 'react';
import type { Covered } from '#shared/listing/coverage';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Select } from '../../ui/Field';
import { Empty } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import { Arithmetic } from './Arithmetic';
import { CriteriaTable } from './CriteriaTable';
import { type Column, columnsOf } from './columns';
import { ExtractPanel } from './ExtractPanel';
import s from './extract.module.css';
import { Lost } from './Lost';
import type { PartProps } from './part-props';
import type { Place } from './steps';
import type { Bench } from './use-bench';
import { sentencesIn, useTying } from './use-tying';

/** Criteria against evidence: the table, the extract of the cell one is on, and how its light came about. */
export function Criteria({ bench, record }: PartProps) {
  const t = useWords();
  const [broughtIn, setBroughtIn] = useState<readonly string[]>([]);
  const [place, setPlace] = useState<Place>();
  const tying = useTying(bench, record);
  const columns = useMemo(
    () => columnsOf(bench.extracts, bench.tied, broughtIn),
    [bench.extracts, bench.tied, broughtIn],
  );
  const rows = bench.coverage.limbs.flatMap(({ criteria }) => criteria);
  const row = rows.find(({ criterion }) => criterion.id === place?.criterion) ?? rows[0];
  const column = columns.find(({ id }) => id === place?.column) ?? columns[0];
  const onDigit = (at: Covered, of: Column, digit: number) => {
    const sentence = sentencesIn(of).find(({ number }) => number === digit);
    if (sentence) tying.toggle(at.criterion, sentence);
  };
  const said = tying.failure === undefined ? undefined : errorWords(tying.failure);
  if (!column || !row)
    return (
      <>
        <Empty action={<a href={`#/cases/${bench.file.id}/evidence`}>{t('listings.table.toEvidence')}</a>}>
          {t('listings.table.noEvidence')}
        </Empty>
        <BringIn bench={bench} onBring={(id) => setBroughtIn([...broughtIn, id])} />
      </>
    );
  return (
    <>
      <Needs bench={bench} />
      <p className={s['hint']}>{t('listings.table.keys')}</p>
      <CriteriaTable
        bench={bench}
        columns={columns}
        at={{ criterion: row.criterion.id, column: column.id }}
        tying={tying}
        onPlace={setPlace}
        onDigit={onDigit}
      />
      <p role="status" className="vh">
        {tying.said}
      </p>
      {said && <Notice level="warning" title={said.text} code={said.code} />}
      <div className={s['below']}>
        <ExtractPanel key={`${row.criterion.id} ${column.id}`} bench={bench} row={row} column={column} tying={tying} />
        <Arithmetic covered={row} />
      </div>
      <Lost bench={bench} columns={columns} tying={tying} />
      <BringIn bench={bench} onBring={(id) => setBroughtIn([...broughtIn, id])} />
    </>
  );
}

/** What the regime asks for in all, line by line. */
function Needs({ bench: { coverage } }: { readonly bench: Bench }) {
  const t = useWords();
  const lines = coverage.needs.map(({ limbs }) => limbs.map(({ title }) => title).join(` ${t('listings.table.or')} `));
  return <p>{t('listings.table.needs', { lines: lines.join('; ') })}</p>;
}

/** Observations are many: those that are wanted are brought in one by one. */
function BringIn({ bench: { extracts }, onBring }: { readonly bench: Bench; readonly onBring: (id: string) => void }) {
  const t = useWords();
  const facts = extracts.filter(({ kind, text }) => kind === 'observation' && text.trim() !== '');
  if (facts.length === 0) return null;
  return (
    <div className={s['narrow']}>
      <Select label={t('listings.table.fact')} value="" onChange={(event) => onBring(event.target.value)}>
        <option value="">{t('listings.table.choose')}</option>
        {facts.slice(0, 500).map(({ id, text }) => (
          <option key={id} value={id}>
            {text.slice(0, 90)}
          </option>
        ))}
      </Select>
    </div>
  );
}
