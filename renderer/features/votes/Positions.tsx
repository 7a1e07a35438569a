import { type KeyboardEvent, useRef, useState } from 'react';
import type { Count } from '#shared/content/count-of';
import type { State } from '#shared/content/state';
import { type Position, positions } from '#shared/voting/rules';
import type { VoteSheet } from '#shared/voting/sheet';
import { useWords } from '../../i18n';
import { Status } from '../../ui/Status';
import { PopulationField } from './PopulationField';
import s from './votes.module.css';

interface Props {
  readonly count: Count;
  readonly onChange: (what: (was: VoteSheet) => Partial<VoteSheet>) => void;
}

const letters: Readonly<Record<string, Position>> = {
  f: 'for',
  a: 'against',
  b: 'abstains',
  d: 'abstains-formally',
  p: 'not-taking-part',
  n: 'not-known',
};

/** A table of choices with one stop for Tab: arrows move and choose, a letter sets the State in focus. */
export function Positions({ count, onChange }: Props) {
  const t = useWords();
  const table = useRef<HTMLTableElement>(null);
  const { sheet, members } = count;
  const [active, setActive] = useState('');
  const stop = members.some(({ id }) => id === active) ? active : members[0]?.id;
  const put = (state: string, position: Position) =>
    onChange((was) => ({ positions: { ...was.positions, [state]: position } }));
  const goTo = (state: string | undefined, position: Position) =>
    table.current?.querySelector<HTMLElement>(`[data-state="${state}"] input[value="${position}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const radio = event.target as HTMLInputElement; // keys reach the table from its fields alone
    if (radio.type !== 'radio' || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = members.findIndex(({ id }) => id === stop);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const position = letters[event.key.toLowerCase()];
    if (step === undefined && position === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) {
      const next = members[at + step]?.id;
      if (next) goTo(next, sheet.positions[next] ?? 'not-known');
    } else if (position && stop) {
      put(stop, position);
      goTo(stop, position);
    }
  };
  return (
    <div className={s['wrap']}>
      <table ref={table} className={s['table']} onKeyDown={onKeyDown}>
        <caption className="vh">{t('votes.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('votes.state')}</th>
            {positions.map((position) => (
              <th key={position} scope="col">
                {t(`votes.position.${position}`)}
              </th>
            ))}
            <th scope="col">
              {t('votes.population')}
              <Status level="unknown">{t('votes.unverified')}</Status>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((state) => (
            <Row
              key={state.id}
              state={state}
              count={count}
              isStop={state.id === stop}
              onFocus={() => setActive(state.id)}
              onPut={(position) => put(state.id, position)}
              onPeople={(people) =>
                onChange(({ populations: { [state.id]: _was, ...others } }) => ({
                  populations: people === undefined ? others : { ...others, [state.id]: people },
                }))
              }
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly state: State;
  readonly count: Count;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onPut: (position: Position) => void;
  readonly onPeople: (people: number | undefined) => void;
}

function Row({ state, count, isStop, onFocus, onPut, onPeople }: RowProps) {
  const t = useWords();
  const chosen = count.sheet.positions[state.id] ?? 'not-known';
  const tabIndex = isStop ? 0 : -1;
  return (
    <tr data-state={state.id} data-position={chosen} onFocus={onFocus}>
      <th scope="row">
        {state.name}
        {state.ownNames[0] && <small>{state.ownNames.join(', ')}</small>}
      </th>
      {positions.map((position) => (
        <td key={position}>
          <label>
            <input
              type="radio"
              name={`position-${state.id}`}
              value={position}
              checked={chosen === position}
              tabIndex={tabIndex}
              onChange={() => onPut(position)}
            />
            <span className="vh">{`${state.name}: ${t(`votes.position.${position}`)}`}</span>
          </label>
        </td>
      ))}
      <td>
        <PopulationField
          state={state}
          own={count.sheet.populations[state.id]}
          shipped={count.table?.figures[state.id]}
          tabIndex={tabIndex}
          onPeople={onPeople}
        />
      </td>
    </tr>
  );
}
