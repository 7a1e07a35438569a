import { useState } from 'react';
import { AppError } from '#shared/base/errors';
import type { Slot } from '#shared/drafting/model';
import { choicesOf } from '#shared/drafting/slot';
import { whyUnfit, withValue } from '#shared/drafting/slot-value';
import { useWords } from '../../i18n';
import { AttributionField } from './AttributionField';
import s from './fields.module.css';
import { showSlot } from './show-slot';
import type { Studio } from './use-studio';

/** The typed gaps of the template. What does not fit stays in the field, said so, and is not taken into the text. */
export function SlotFields({ studio }: { readonly studio: Studio }) {
  return (
    <div className={s['fields']}>
      {studio.template.slots.map((slot) =>
        slot.kind === 'attribution' ? (
          <AttributionField key={slot.name} slot={slot} studio={studio} />
        ) : (
          <SlotField key={slot.name} slot={slot} studio={studio} />
        ),
      )}
    </div>
  );
}

function SlotField({ slot, studio }: { readonly slot: Slot; readonly studio: Studio }) {
  const t = useWords();
  const { record, template, draft } = studio;
  const [unfit, setUnfit] = useState<string>();
  const kept = draft.values[slot.name] ?? '';
  const value = unfit ?? kept;
  const why = unfit === undefined ? undefined : whyUnfit(slot, unfit);
  const change = (typed: string) => {
    try {
      record.set((was) => withValue(template, was, { name: slot.name, value: typed }));
      setUnfit(undefined);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      setUnfit(typed);
    }
  };
  const id = `slot-${slot.name}`;
  const common = {
    id,
    value,
    onFocus: () => showSlot(slot.name),
    'aria-invalid': why ? true : undefined,
    'aria-describedby': why ? `${id}-why` : undefined,
  };
  return (
    <div className={s['field']} data-issue={studio.open.includes(slot) || undefined}>
      <label htmlFor={id}>
        {slot.label} {!slot.required && <span className="dim">({t('drafts.optional')})</span>}
      </label>
      {slot.kind === 'choice' ? (
        <select {...common} onChange={(event) => change(event.target.value)}>
          <option value="">{t('drafts.choose')}</option>
          {choicesOf(slot).map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : slot.kind === 'text' || slot.kind === 'list' ? (
        <textarea
          {...common}
          rows={slot.kind === 'list' ? 4 : 3}
          data-lines={slot.kind === 'list' || undefined}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <input
          {...common}
          type={slot.kind === 'date' ? 'date' : slot.kind === 'datetime' ? 'datetime-local' : 'text'}
          value={slot.kind === 'datetime' ? value.replace(/Z$/, '').slice(0, 16) : value}
          max={slot.kind === 'date' ? '9999-12-31' : slot.kind === 'datetime' ? '9999-12-31T23:59' : undefined}
          onChange={(event) =>
            change(slot.kind === 'datetime' && event.target.value ? `${event.target.value}Z` : event.target.value)
          }
        />
      )}
      {slot.kind === 'list' && <small>{t('drafts.oneEach')}</small>}
      {slot.kind === 'text' && <small>{t('drafts.newLine')}</small>}
      {slot.hint && <small>{slot.hint}</small>}
      {why && (
        <small id={`${id}-why`} className={s['why']}>
          {t(`drafts.unfit.${why}`)}
        </small>
      )}
    </div>
  );
}
