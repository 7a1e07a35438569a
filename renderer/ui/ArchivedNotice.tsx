import { useWords } from '../i18n';
import { Button } from './Button';
import { Notice } from './Status';

/** Says that an archived case can only be read, and opens it again. */
export function ArchivedNotice({ onReopen }: { readonly onReopen: () => void }) {
  const t = useWords();
  return (
    <Notice level="warning" title={t('caseFile.archived.title')}>
      <p>{t('caseFile.archived.text')}</p>
      <Button small onClick={onReopen}>
        {t('caseFile.archived.reopen')}
      </Button>
    </Notice>
  );
}
