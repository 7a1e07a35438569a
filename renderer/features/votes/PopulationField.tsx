import { useId, useState } from 'react';
import type { State } from '#shared/content/state';
import { readCount } from '#shared/voting/read-count';
import { useWords } from '../../i18n';
import { formatNumber } from '../../ui/format';
import s from './votes.module.css';

interface Props {
  readonly state: State;
  readonly own: number | undefined;
  readonly shipped: number | undefined;
  readonly tabIndex: number;
  readonly onPeople: (people: number | undefined) => void;
}

/** How many people count for a State. An emptied field goes back to the figure of the table; what is no number stays and is said. */
export function PopulationField({ state, own, shipped, tabIndex, onPeople }: Props) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && typed.trim() !== '' && readCount(typed) === undefined;
  const type = (text: string) => {
    setTyped(text);
    const people = readCount(text);
    if (text.trim() === '') onPeople(undefined);
    else if (people !== undefined) onPeople(people === shipped ? undefined : people);
  };
  const people = own ?? shipped;
  const said = isWrong ? t('votes.populationBad') : own === undefined ? undefined : t('votes.ownFigure');
  return (
    <>
      <input
        className={s['people']}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        aria-label={t('votes.populationOf', { state: state.name })}
        aria-invalid={isWrong || undefined}
        aria-describedby={said ? id : undefined}
        tabIndex={tabIndex}
        value={typed ?? (people === undefined ? '' : formatNumber(people))}
        onChange={(event) => type(event.target.value)}
        onBlur={() => !isWrong && setTyped(undefined)}
      />
      {said && (
        <small id={id} className={isWrong ? s['wrong'] : undefined}>
          {said}
        </small>
      )}
    </>
  );
}
