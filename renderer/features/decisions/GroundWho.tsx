import { useWords } from '../../i18n';
import type { NumberedGround } from './outcome-view';

/** Who said so, and the evidence that is tied to the question: "A. Example, E1". */
export function GroundWho(props: { readonly ground: NumberedGround; readonly caseId: string }) {
  const { ground, caseId } = props;
  const t = useWords();
  const { author, evidence } = ground;
  if (!author && evidence.length === 0) return null;
  return (
    <span className="dim">
      {author}
      {evidence.map(({ id, number }, index) => (
        <span key={id}>
          {(author || index > 0) && ', '}
          <a href={`#/cases/${caseId}/evidence/${id}`}>{t('decisions.evidence.number', { number })}</a>
        </span>
      ))}
    </span>
  );
}
