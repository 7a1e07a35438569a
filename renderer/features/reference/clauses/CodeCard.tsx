import { useId } from 'react';
import type { AttributionCode } from '#shared/decision/attribution';
import { useWords } from '../../../i18n';
import { GroundMarks } from '../parts/GroundMarks';
import s from './clauses.module.css';

/** What wording of one code says about an author, with an example. */
export function CodeCard({ code: { id, title, text, example, grounds } }: { readonly code: AttributionCode }) {
  const t = useWords();
  const heading = useId();
  return (
    <section className={s['code']} aria-labelledby={heading}>
      <h2 id={heading}>
        {id.toUpperCase()}, {title}
      </h2>
      <p>{text}</p>
      <p className="dim">{t('reference.clauses.example', { text: example })}</p>
      <GroundMarks grounds={grounds} />
    </section>
  );
}
