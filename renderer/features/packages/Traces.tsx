import type { Draft } from '#shared/drafting/model';
import { changePlaces } from '#shared/word/summary';
import { useWords } from '../../i18n';
import type { Purpose } from './export-plan';
import { Line } from './Summary';

/** What becomes of tracked changes and comments: who clears sees how the text came about, an addressee does not. */
export function Traces({ draft, purpose }: { readonly draft: Draft; readonly purpose: Purpose }) {
  const t = useWords();
  const changes = t('packages.export.changes', { count: changePlaces(draft.document).length });
  const comments = t('packages.export.comments', { count: draft.comments.length });
  return purpose.kind === 'clear' ? (
    <Line label={t('packages.export.goesAlong')}>{t('packages.export.goesAlongText', { changes, comments })}</Line>
  ) : (
    <Line label={t('packages.export.removed')}>{t('packages.export.removedText', { changes, comments })}</Line>
  );
}
