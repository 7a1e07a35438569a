import { isArchived } from '#shared/case/archive';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Status';
import type { OpenCase } from './paths/use-path-acts';

/** Says that an archived case can only be read, and opens it again. */
export function OutcomeArchived({ record }: { readonly record: OpenCase }) {
  const t = useWords();
  if (!isArchived(record.value)) return null;
  const reopen = () =>
    record.set((was) => ({ ...was, closure: { ...was.closure, status: 'open', at: new Date().toISOString() } }));
  return (
    <Notice level="warning" title={t('caseFile.archived.title')}>
      <p>{t('caseFile.archived.text')}</p>
      <Button small onClick={reopen}>
        {t('caseFile.archived.reopen')}
      </Button>
    </Notice>
  );
}
