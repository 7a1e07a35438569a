import { useMemo } from 'react';
import type { Decisions } from '#shared/consolidation/decisions';
import { dispositionsOf } from '#shared/consolidation/disposition';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { Actions, Button } from '../../../ui/Button';
import { PrintButton } from '../../../ui/print/PrintButton';
import { Notice } from '../../../ui/Status';
import s from './consolidation.module.css';
import { useDispositionWords } from './disposition-words';
import type { Laid } from './use-returns';
import { useSaveTable } from './use-save-table';

interface Props {
  readonly draft: Draft;
  readonly laid: Laid;
  readonly decisions: Decisions;
}

/** Every proposal and comment with what became of it and why; it can be saved for the meeting. */
export function DispositionTable({ draft, laid: { base, groups }, decisions }: Props) {
  const t = useWords();
  const rows = useMemo(() => dispositionsOf(base, groups, decisions), [base, groups, decisions]);
  const words = useDispositionWords(draft.title, rows);
  const { save, name, failure } = useSaveTable(draft, rows, words);
  const problem = failure === undefined ? undefined : errorWords(failure);
  return (
    <>
      <Actions>
        <PrintButton>{t('consolidation.print')}</PrintButton>
        <Button onClick={() => void save('docx')}>{t('consolidation.saveWord')}</Button>
        <Button onClick={() => void save('pdf')}>{t('consolidation.savePdf')}</Button>
        <Button onClick={() => void save('md')}>{t('consolidation.saveMarkdown')}</Button>
        <Button onClick={() => void save('txt')}>{t('consolidation.saveText')}</Button>
        <span role="status">{name !== undefined && t('consolidation.saved', { name })}</span>
      </Actions>
      {problem && <Notice level="invalid" title={problem.text} code={problem.code} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={s['tableBox']} tabIndex={0} role="region" aria-label={t('consolidation.table')}>
        <table className={s['table']}>
          <caption>{words.title}</caption>
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>{row.paragraph}</td>
                <td>{words.from(row)}</td>
                <td>{words.proposal(row)}</td>
                <td>{words.outcome(row)}</td>
                <td>{words.why(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
