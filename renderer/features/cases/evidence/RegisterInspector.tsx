import { barsToQuoting, originators, registerOf } from '#shared/case/evidence';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../../i18n';
import { InspectorSection, KeyValues } from '../../../ui/Small';

/** How many pieces there are, from how many who are not the same, and which may not be quoted outside. */
export function RegisterInspector({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const pieces = registerOf(file);
  const { independent, unnamed } = originators(pieces);
  const held = pieces.filter((piece) => barsToQuoting(piece, file.marking).length > 0);
  return (
    <InspectorSection title={t('evidence.overview.title')}>
      <KeyValues
        rows={[
          [t('evidence.overview.pieces'), pieces.length],
          [t('evidence.overview.originators'), independent],
          [t('evidence.overview.unnamed'), unnamed],
          [t('evidence.overview.held'), held.map(({ number }) => t('evidence.number', { number })).join(', ') || '–'],
        ]}
      />
      <p>{t('evidence.overview.note')}</p>
    </InspectorSection>
  );
}
