import { FileText } from 'lucide-react';
import { barsToQuoting, piecesFor, supportOf } from '#shared/case/evidence';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { InspectorSection, Tag } from '../../ui/Small';
import { EvidencePicker } from './EvidencePicker';
import s from './standing.module.css';

/** The pieces of evidence that support this answer, with their marks; which of them may not be quoted; and E to tie more. */
export function EvidenceFor({ file, node }: { readonly file: CaseFile; readonly node: string }) {
  const t = useWords();
  const pieces = piecesFor(file, supportOf(node));
  const held = pieces.filter((piece) => barsToQuoting(piece, file.marking).length > 0);
  return (
    <InspectorSection title={t('decisions.evidence.title')} kbd="E">
      {pieces.length === 0 && <p className="dim">{t('decisions.evidence.none')}</p>}
      <ul className={s['evidence']}>
        {pieces.map(({ id, number, title, tlp, marking }) => (
          <li key={id}>
            <FileText />
            <a href={`#/cases/${file.id}/evidence/${id}`}>
              {t('decisions.evidence.number', { number })} <bdi>{title}</bdi>
            </a>
            <Tag>{tlp === 'none' ? marking : `TLP:${tlp}`}</Tag>
          </li>
        ))}
      </ul>
      {held.length > 0 && (
        <p>{t('decisions.evidence.held', { list: held.map(({ number }) => `E${number}`).join(', ') })}</p>
      )}
      <EvidencePicker key={node} file={file} node={node} />
      <a href={`#/cases/${file.id}/evidence`}>{t('decisions.evidence.register')}</a>
    </InspectorSection>
  );
}
