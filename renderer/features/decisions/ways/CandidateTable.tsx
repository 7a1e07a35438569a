import { useState } from 'react';
import type { CaseFile, Fork } from '#shared/case/model';
import { useWords } from '../../../i18n';
import { useQuestionWords } from '../outcome-words';
import { Compared } from './Compared';
import { InlineAnswer } from './InlineAnswer';
import { useColumns } from './WayTable';
import s from './ways.module.css';

interface Props {
  readonly file: CaseFile;
  readonly forks: readonly Fork[];
  readonly isClosed: boolean;
}

/** Candidates, or incidents, as rows under the same questions; each answer is given where it stands. */
export function CandidateTable({ file, forks, isClosed }: Props) {
  const t = useWords();
  const { short } = useQuestionWords();
  const columns = useColumns({ file, forks });
  const [at, setAt] = useState<{ readonly fork: Fork; readonly node: string; readonly from: HTMLElement }>();
  const close = () => {
    at?.from.focus();
    setAt(undefined);
  };
  return (
    <Compared
      columns={columns}
      corner={t('ways.table.way')}
      isTurned
      below={
        at && (
          <InlineAnswer
            key={`${at.fork.id} ${at.node}`}
            caseId={file.id}
            fork={at.fork.id}
            title={at.fork.title}
            node={at.node}
            onDone={close}
          />
        )
      }
      cell={({ column, node, said }) => {
        const fork = forks[column - 1];
        if (!fork || isClosed) return undefined;
        return (
          <button
            type="button"
            className={s['cell']}
            onClick={({ currentTarget }) => setAt({ fork, node, from: currentTarget })}
          >
            {said}
            <span className="vh">, {t('ways.change', { title: fork.title, question: short(node) })}</span>
          </button>
        );
      }}
    />
  );
}
