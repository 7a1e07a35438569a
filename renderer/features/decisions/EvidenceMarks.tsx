import { useContext } from 'react';
import { piecesFor, supportOf } from '#shared/case/evidence';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { useOpenCase } from '../../store/use-open-case';
import { Ref } from '../../ui/Ground';
import { WayContext } from './way';

interface Props {
  readonly file: CaseFile;
  readonly node: string;
  /** One of the things to tick under the question. */
  readonly item?: string;
}

/** The pieces of evidence that support an answer, or one item of it, as numbers beside it. */
export function EvidenceMarks({ file, node, item }: Props) {
  const t = useWords();
  return piecesFor(file, supportOf(node, item)).map(({ id, number, title }) => {
    const mark = t('decisions.evidence.number', { number });
    return <Ref key={id} number={mark} label={`${mark} ${title}`} href={`#/cases/${file.id}/evidence/${id}`} />;
  });
}

/** The case whose register stands behind the marks of items. Evidence is the same on every way. */
export function useEvidenceCase(): CaseFile | undefined {
  const way = useContext(WayContext);
  const record = useOpenCase(way?.caseId ?? '');
  return record.state === 'open' ? record.value : undefined;
}
