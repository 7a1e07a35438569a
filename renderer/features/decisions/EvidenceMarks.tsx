import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { Ref } from '../../ui/Ground';

/** The pieces of evidence that support an answer, as numbers beside it. */
export function EvidenceMarks({ file, node }: { readonly file: CaseFile; readonly node: string }) {
  const t = useWords();
  return Object.values(file.evidence)
    .filter(({ supports }) => supports.some(({ kind, id }) => kind === 'question' && id === node))
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, title }) => {
      const mark = t('decisions.evidence.number', { number });
      return <Ref key={id} number={mark} label={`${mark} ${title}`} href={`#/cases/${file.id}/evidence/${id}`} />;
    });
}
