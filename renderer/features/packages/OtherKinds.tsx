import { useWords } from '../../i18n';
import s from './export.module.css';

/** What else could leave instead: the ways to it stand on the first page of each export. */
export function OtherKinds({ caseId, isCase = false }: { readonly caseId: string; readonly isCase?: boolean }) {
  const t = useWords();
  return (
    <p className={s['second']}>
      {t('packages.export.instead')}{' '}
      {!isCase && (
        <>
          <a href={`#/packages/case/${caseId}`}>{t('packages.export.insteadCase')}</a>,{' '}
        </>
      )}
      <a href={`#/cases/${caseId}/receipt`}>{t('packages.export.insteadReceipt')}</a>,{' '}
      <a href="#/packages/check">{t('packages.export.insteadContent')}</a>
    </p>
  );
}
