import { useWords } from '../../i18n';
import { contentAge } from '../../store/content-age';
import { useContent } from '../../store/context';
import { officialDay } from '../../ui/dates';
import { Notice } from '../../ui/Status';

/** That what this desk knows is too old to be relied on unchecked, and where a newer edition is taken in. */
export function OldContent() {
  const t = useWords();
  const age = contentAge(useContent(), Date.now());
  if (age.state === 'current') return null;
  return (
    <Notice
      level="warning"
      title={
        age.state === 'overdue'
          ? t('packages.content.expired', { day: officialDay(age.day) })
          : t('frame.status.stale', { count: age.days })
      }
    >
      <p>
        <a href="#/packages/content">{t('packages.content.title')}</a>
      </p>
    </Notice>
  );
}
