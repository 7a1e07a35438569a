import { filledByCase } from '#shared/drafting/follow';
import { useWords } from '../../../i18n';
import { officialDay } from '../../../ui/dates';
import { Eyebrow } from '../../../ui/Small';
import s from '../gates.module.css';
import type { Studio } from '../use-studio';

/** How much of the paper the case has filled, and what became of facts that changed since. */
export function FromCase({ studio: { draft, template, file } }: { readonly studio: Studio }) {
  const t = useWords();
  const labelOf = (name: string) => template.slots.find((slot) => slot.name === name)?.label ?? name;
  return (
    <div className={s['extra']}>
      <Eyebrow>{t('drafts.fromCase')}</Eyebrow>
      <p>
        {t('drafts.fromCaseText', {
          filled: filledByCase(draft),
          all: template.slots.length,
          case: file.title,
        })}
      </p>
      <a href={`#/cases/${file.id}`}>{t('drafts.openCase')}</a>
      {draft.followed.length > 0 && (
        <details>
          <summary>{t('drafts.follow.trace', { count: draft.followed.length })}</summary>
          <ul>
            {draft.followed.map(({ slot, taken, name, at, case: said, draft: was }) => (
              <li key={`${slot} ${at}`}>
                {t(taken ? 'drafts.follow.tookOver' : 'drafts.follow.kept', {
                  label: labelOf(slot),
                  case: said || t('drafts.follow.nothing'),
                  draft: was || t('drafts.follow.nothing'),
                  name,
                  date: officialDay(at),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
