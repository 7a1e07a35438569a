import { CircleCheck, CircleDashed } from 'lucide-react';
import { useWords } from '../../i18n';
import { commonName, formatSize } from '../../ui/format';
import { Rosette } from '../../ui/Guilloche';
import { Eyebrow, KeyValues } from '../../ui/Small';
import type { Common } from './ExportPages';
import s from './export.module.css';
import type { ExportState } from './use-export';

/** The label of the package: figure and words once there is a digest; what it is, and what happens next. */
export function PackageLabel({
  draft,
  files,
  statement,
  identity,
  sequence,
  state,
}: Common & { readonly state: ExportState }) {
  const t = useWords();
  const written = state.state === 'done' ? state.written : undefined;
  const size = written?.size ?? files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const nextSteps = t('packages.export.nextSteps', { returnObjects: true });
  return (
    <div className={s['label']}>
      <Eyebrow>{t('packages.export.label')}</Eyebrow>
      {written ? (
        <>
          <Rosette digest={written.digest} className={s['rosette']} />
          <p className={s['words']}>{written.words.join(' ')}</p>
        </>
      ) : (
        <p className="dim">{t('packages.export.labelBefore')}</p>
      )}
      <KeyValues
        rows={[
          [t('packages.export.mark'), draft.marking],
          [t('packages.export.from'), statement.value.institution || '–'],
          [t('packages.export.to'), statement.value.note || '–'],
          [t('packages.export.number'), sequence ? t('packages.export.numberTo', { ...sequence }) : '–'],
          [t('packages.export.size'), t('packages.export.sizeValue', { count: files.length, size: formatSize(size) })],
          [
            t('packages.export.signedBy'),
            identity
              ? `${commonName(identity.view.subject)}, ${t('packages.export.algorithm', { kind: identity.kind ?? '–' })}`
              : '–',
          ],
        ]}
      />
      <div>
        <Eyebrow>{t('packages.export.next')}</Eyebrow>
        <ul className={s['next']}>
          {Object.entries(nextSteps).map(([step, words]) => (
            <li key={step}>
              {written ? <CircleCheck /> : <CircleDashed />}
              {words}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
