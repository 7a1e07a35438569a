import { useMemo } from 'react';
import type { Document } from '#shared/document/model';
import { outline } from '#shared/document/outline';
import { useWords } from '../../../i18n';
import { goToHeading } from '../../../ui/go-to-heading';
import { InspectorSection } from '../../../ui/Small';
import s from '../parts/record.module.css';

/** The headings of a text, to jump to. */
export function Outline({ document }: { readonly document: Document }) {
  const t = useWords();
  const headings = useMemo(() => outline(document).filter(({ level }) => level === 2), [document]);
  return (
    <InspectorSection title={t('reference.studies.outline')}>
      <ol className={s['outline']}>
        {headings.map(({ id, text }, index) => (
          <li key={id}>
            <button type="button" onClick={(event) => goToHeading(event.currentTarget, id)}>
              <span>{index + 1}</span>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ol>
    </InspectorSection>
  );
}
