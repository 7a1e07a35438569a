import { AppError } from '#shared/base/errors';
import type { When } from '#shared/case/parts';
import { type Precision, precisions, readWhen } from '#shared/case/when';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { months } from '../../ui/dates';
import { Select, TextField } from '../../ui/Field';
import s from './file.module.css';
import { brussels, cityOf, whenWords } from './times';

interface Props {
  readonly when: When;
  readonly hostZone: string;
  readonly onChange: (when: When) => void;
}

/** When something was: as typed, how exactly, by whose clock, and what it stands for. What cannot be read stays, with why. */
export function WhenFields({ when, hostZone, onChange }: Props) {
  const t = useWords();
  const { typed, precision, zone } = when;
  const { problem } = readWhen({ typed, precision, zone }, months);
  const change = (part: Partial<When>) => onChange(readWhen({ typed, precision, zone, ...part }, months).when);
  const error = problem && errorWords(new AppError(problem));
  const shown = error && `${error.text} ${error.code}`;
  const [from = '', to = ''] = typed.split(' to ');
  return (
    <fieldset className={`${s['fields']} ${s['whole']}`}>
      <Select
        label={t('caseFile.when.precision')}
        value={precision}
        // the options are the list
        onChange={(event) => change({ precision: event.target.value as Precision })}
      >
        {precisions.map((one) => (
          <option key={one} value={one}>
            {t(`caseFile.when.precisions.${one}`)}
          </option>
        ))}
      </Select>
      {precision === 'between' ? (
        <>
          <TextField
            label={t('caseFile.when.from')}
            value={from}
            maxLength={38}
            error={shown}
            onChange={(event) => change({ typed: `${event.target.value} to ${to}` })}
          />
          <TextField
            label={t('caseFile.when.to')}
            value={to}
            maxLength={38}
            onChange={(event) => change({ typed: `${from} to ${event.target.value}` })}
          />
        </>
      ) : (
        <TextField
          label={t('caseFile.when.typed')}
          hint={t('caseFile.when.hint')}
          value={typed}
          maxLength={80}
          error={shown}
          onChange={(event) => change({ typed: event.target.value })}
        />
      )}
      <Select label={t('caseFile.when.zone')} value={zone} onChange={(event) => change({ zone: event.target.value })}>
        <option value="UTC">{t('caseFile.when.place.utc')}</option>
        <option value={brussels}>{t('caseFile.when.place.brussels')}</option>
        {[...new Set([hostZone, zone])]
          .filter((one) => one !== '' && one !== 'UTC' && one !== brussels)
          .map((one) => (
            <option key={one} value={one}>
              {t('caseFile.when.place.host', { place: cityOf(one) })}
            </option>
          ))}
      </Select>
      <p className={`${s['whole']} dim`} role="status">
        {when.earliest && t('caseFile.when.read', { span: whenWords(t, when) })}
      </p>
    </fieldset>
  );
}
