import { levelOf } from '#shared/clearance/step-level';
import { useWords } from '../../i18n';
import { Eyebrow } from '../../ui/Small';
import { Status } from '../../ui/Status';
import s from './gates.module.css';
import type { Studio } from './use-studio';

/** The route of this text and where it stands on it; void as soon as a word is another than the one that was cleared. */
export function WhoClears({ studio: { draft, clearance } }: { readonly studio: Studio }) {
  const t = useWords();
  if (!clearance) return null;
  return (
    <section className={s['extra']} aria-label={t('clearance.who')}>
      <Eyebrow>{t('clearance.who')}</Eyebrow>
      <ul>
        {clearance.steps.map(({ step, state }) => (
          <li key={step.id}>
            <Status level={levelOf(state)}>{`${step.title}: ${t(`clearance.state.${state}`)}`}</Status>
          </li>
        ))}
      </ul>
      <a href={`#/drafts/${draft.id}/clearance`}>{t('clearance.log')}</a>
    </section>
  );
}
