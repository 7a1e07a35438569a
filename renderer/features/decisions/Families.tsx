import { type Category, categories } from '#shared/decision/model';
import { useWords } from '../../i18n';
import { Status } from '../../ui/Status';
import s from './trail.module.css';
import type { Asked } from './use-case-questions';

const toolbox = categories.filter((category) => category !== 'other');

/** The five categories with the best that is open in each. */
export function Families({ asked }: { readonly asked: Asked }) {
  const t = useWords();
  const best = (category: Category) => {
    const own = asked.assessments.filter((one) => one.measure.category === category);
    const settled = own.filter((one) => one.status !== 'possible' || one.missing.length < one.grounds.length);
    return (['open', 'possible', 'blocked'] as const).find((status) => settled.some((one) => one.status === status));
  };
  return (
    <ul className={s['families']} aria-label={t('decisions.families')}>
      {toolbox.map((category) => {
        const status = best(category);
        return (
          <li key={category}>
            {t(`decisions.family.${category}`)}{' '}
            {status ? (
              <Status level={status}>{t(`decisions.status.${status}`)}</Status>
            ) : (
              <span className="dim">{t('decisions.status.notAsked')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
