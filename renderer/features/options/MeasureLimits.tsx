import { useWords } from '../../i18n';
import { Select } from '../../ui/Field';
import { Status } from '../../ui/Status';
import s from './options.module.css';
import { type ChangePlan, toggle } from './plan-change';
import type { OptionsView } from './use-options';

interface Props {
  readonly view: OptionsView;
  readonly change: ChangePlan;
}

/** Measures that every portfolio must hold, and those that none may. Blocked ones are named and cannot be asked for. */
export function MeasureLimits({ view, change }: Props) {
  const t = useWords();
  const { limits } = view.plan;
  const stand = (id: string) => (limits.with.includes(id) ? 'with' : limits.without.includes(id) ? 'without' : 'free');
  const put = (id: string, place: string) =>
    change((plan) => {
      const { with: held, without } = plan.limits;
      const next = {
        with:
          place === 'with'
            ? toggle(
                held.filter((one) => one !== id),
                id,
              )
            : held.filter((one) => one !== id),
        without:
          place === 'without'
            ? toggle(
                without.filter((one) => one !== id),
                id,
              )
            : without.filter((one) => one !== id),
      };
      return { ...plan, limits: { ...plan.limits, ...next } };
    });
  const usable = view.assessments.filter(({ status }) => status !== 'blocked');
  return (
    <details className={s['each']}>
      <summary>{t('options.each', { count: limits.with.length + limits.without.length })}</summary>
      <ul>
        {usable.map(({ measure, status }) => (
          <li key={measure.id}>
            <Status level={status}>{t(`decisions.status.${status}`)}</Status>
            <Select
              label={measure.title}
              value={stand(measure.id)}
              onChange={(event) => put(measure.id, event.target.value)}
            >
              {(['free', 'with', 'without'] as const).map((place) => (
                <option key={place} value={place}>
                  {t(`options.place.${place}`)}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </details>
  );
}
