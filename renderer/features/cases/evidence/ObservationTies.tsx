import { useState } from 'react';
import { bearsOn, toggleObservation } from '#shared/case/evidence';
import { useWords } from '../../../i18n';
import { TextField } from '../../../ui/Field';
import s from './evidence.module.css';
import type { TieProps } from './Supports';

/** Most that are offered at once; those already tied always are. */
const most = 20;

/** The further facts that rest on a piece. */
export function ObservationTies({ file, piece, set }: TieProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const all = Object.values(file.observations);
  const wanted = typed.trim().toLocaleLowerCase('en');
  const tied = all.filter((one) => bearsOn(piece, one));
  const offered = all.filter((one) => !bearsOn(piece, one) && one.text.toLocaleLowerCase('en').includes(wanted));
  return (
    <fieldset className={s['checks']}>
      <legend>{t('evidence.supports.observations')}</legend>
      {all.length === 0 && <p className="dim">{t('evidence.supports.noObservations')}</p>}
      {all.length > most && (
        <TextField
          label={t('evidence.supports.filter')}
          type="search"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {[...tied, ...offered.slice(0, most)].map((one) => (
        <label key={one.id}>
          <input
            type="checkbox"
            checked={bearsOn(piece, one)}
            onChange={() => set((was) => toggleObservation(was, piece.id, one.id))}
          />
          <bdi>{one.text.slice(0, 160) || t('evidence.untitled')}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
