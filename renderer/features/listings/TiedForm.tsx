import type { Quotation } from '#shared/case/listing';
import type { Tied } from '#shared/listing/quotations';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import { Status } from '../../ui/Status';
import s from './extract.module.css';

interface Props {
  readonly tied: Tied;
  readonly onChange: (id: string, part: Partial<Quotation>) => void;
  readonly onUntie: () => void;
}

/** A quotation: where it stands, how the reasons put it, how direct it is, and what is wrong with it. */
export function TiedForm({ tied: { quotation, standing, extract }, onChange, onUntie }: Props) {
  const t = useWords();
  const { id, text, place, wording, directness, by } = quotation;
  return (
    <div className={s['tied']}>
      <blockquote>
        <bdi>{text}</bdi>
      </blockquote>
      <p className={s['faults']}>
        {standing !== 'stands' && <Status level="invalid">{t(`listings.extract.standing.${standing}`)}</Status>}
        {extract?.bars.map((bar) => (
          <Status key={bar} level="blocked">
            {t(`listings.extract.bar.${bar}`)}
          </Status>
        ))}
        <span className="dim">{t('listings.extract.by', { by: by || t('listings.nearby.somebody') })}</span>
      </p>
      <div className={s['fields']}>
        <TextField
          label={t('listings.extract.place')}
          maxLength={300}
          value={place}
          onChange={(event) => onChange(id, { place: event.target.value })}
        />
        <Select
          label={t('listings.extract.directness')}
          value={directness}
          onChange={(event) => onChange(id, { directness: event.target.value === 'direct' ? 'direct' : 'indirect' })}
        >
          <option value="direct">{t('listings.extract.directnesses.direct')}</option>
          <option value="indirect">{t('listings.extract.directnesses.indirect')}</option>
        </Select>
      </div>
      <TextField
        label={t('listings.extract.wording')}
        hint={t('listings.extract.wordingHint')}
        maxLength={1000}
        value={wording}
        onChange={(event) => onChange(id, { wording: event.target.value })}
      />
      <Button small kind="quiet" onClick={onUntie}>
        {t('listings.extract.untie')}
      </Button>
    </div>
  );
}
