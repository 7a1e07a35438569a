import { useMemo } from 'react';
import { viewOf } from '#shared/case/compare';
import { asFork } from '#shared/case/fork';
import type { CaseFile, Fork } from '#shared/case/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { addressOn } from '../way';
import { type Column, Compared } from './Compared';

interface Props {
  readonly file: CaseFile;
  readonly forks: readonly Fork[];
}

/** The case and the ways beside it, each a column. */
export function WayTable({ file, forks }: Props) {
  const t = useWords();
  return <Compared columns={useColumns({ file, forks })} corner={t('ways.table.way')} />;
}

/** The case as it stands, then each way, with what it comes to. */
export function useColumns({ file, forks }: Props): readonly Column[] {
  const t = useWords();
  const { trees, measures } = usePack();
  const own = t('ways.table.case');
  return useMemo(
    () => [
      {
        key: 'case',
        label: <a href={`#/cases/${file.id}/outcome`}>{own}</a>,
        view: viewOf(file, trees, measures),
      },
      ...forks.map(({ id, title }) => ({
        key: id,
        label: <a href={`#${addressOn({ caseId: file.id, fork: id }, 'outcome')}`}>{title}</a>,
        view: viewOf(asFork(file, id), trees, measures),
      })),
    ],
    [file, forks, trees, measures, own],
  );
}
