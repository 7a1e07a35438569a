import { FileText } from 'lucide-react';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { InspectorSection, Tag } from '../../ui/Small';
import s from './standing.module.css';

/** The pieces of evidence that support this answer, with their marks; and which of them may not be quoted outside. */
export function EvidenceFor({ file, node }: { readonly file: CaseFile; readonly node: string }) {
  const t = useWords();
  const pieces = Object.values(file.evidence)
    .filter(({ supports }) => supports.some(({ kind, id }) => kind === 'question' && id === node))
    .sort((a, b) => a.number - b.number);
  const held = pieces.filter(({ tlp }) => tlp !== 'none' && tlp !== 'CLEAR');
  return (
    <InspectorSection title={t('decisions.evidence.title')}>
      {pieces.length === 0 && <p className="dim">{t('decisions.evidence.none')}</p>}
      <ul className={s['evidence']}>
        {pieces.map(({ id, number, title, tlp, marking }) => (
          <li key={id}>
            <FileText />
            <a href={`#/cases/${file.id}/evidence/${id}`}>
              {t('decisions.evidence.number', { number })} {title}
            </a>
            <Tag>{tlp === 'none' ? marking : `TLP:${tlp}`}</Tag>
          </li>
        ))}
      </ul>
      {held.length > 0 && (
        <p>{t('decisions.evidence.held', { list: held.map(({ number }) => `E${number}`).join(', ') })}</p>
      )}
      <a href={`#/cases/${file.id}/evidence`}>{t('decisions.evidence.register')}</a>
    </InspectorSection>
  );
}
