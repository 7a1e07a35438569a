import { useWords } from '../../../i18n';
import { Status } from '../../../ui/Status';
import s from '../side.module.css';
import type { Studio } from '../use-studio';

/** Two texts that are to leave side by side and do not say the same. */
export function TwinIssue({ studio, onTwin }: { readonly studio: Studio; readonly onTwin: () => void }) {
  const t = useWords();
  const hold = studio.holds.find(({ code }) => code === 'draft/twin-differs');
  if (!hold) return null;
  return (
    <div className={s['issue']} data-issue tabIndex={-1}>
      <Status level="warning">{t('drafts.issue.twin', { count: hold.at.length })}</Status>
      <span>{t('drafts.issue.twinText')}</span>
      <button type="button" className={s['goto']} onClick={onTwin}>
        {t('drafts.issue.twinOpen')}
      </button>
    </div>
  );
}
