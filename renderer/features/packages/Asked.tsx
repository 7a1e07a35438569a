import { useWords } from '../../i18n';
import type { OpenClearance } from '../../store/clearance';
import { localMoment } from '../../ui/dates';
import type { Purpose } from './export-plan';
import { Line, Second } from './Summary';

interface Props {
  readonly purpose: Purpose;
  readonly clearance: OpenClearance | undefined;
}

/** What the package is for; at a step of the route, who is asked and by when. */
export function Asked({ purpose, clearance }: Props) {
  const t = useWords();
  if (purpose.kind !== 'clear')
    return <Line label={t('clearance.purpose.label')}>{t(`clearance.purpose.${purpose.kind}`)}</Line>;
  const { step: id, to, due, policy } = purpose;
  const title = clearance?.steps.find(({ step }) => step.id === id)?.step.title ?? id;
  return (
    <Line label={t('clearance.purpose.label')}>
      {t('clearance.purpose.asked', { title, to: to || '–' })}
      <Second>
        {due === '' ? t('clearance.purpose.noDue') : t('clearance.purpose.dueAt', { when: localMoment(due) })}
        {'. '}
        {t(`clearance.policy.${policy}`)}
      </Second>
    </Line>
  );
}
