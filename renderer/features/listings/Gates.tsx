import { useWords } from '../../i18n';
import { InspectorSection } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { GroundLine } from './GroundLine';
import s from './listings.module.css';
import type { Bench } from './use-bench';

/** What has to hold before Coreper, each with its state and its ground. */
export function Gates({ bench: { gates, file, regime } }: { readonly bench: Bench }) {
  const t = useWords();
  return (
    <InspectorSection title={t('listings.gates.title')}>
      <ul className={s['gates']}>
        {gates.map(({ id, light, grounds }) => (
          <li key={id}>
            <span>{t(`listings.gates.${id}`)}</span>
            <Status level={light}>{t(`listings.status.${light}`)}</Status>
            <GroundLine grounds={grounds} />
            {id === 'unanimity' && (
              <a href={`#/cases/${file.id}/votes/of/${regime.measure}`}>{t('listings.gates.votes')}</a>
            )}
          </li>
        ))}
      </ul>
      <p className="dim">{t('listings.gates.note')}</p>
    </InspectorSection>
  );
}
