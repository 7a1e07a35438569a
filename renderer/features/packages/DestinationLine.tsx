import { useWords } from '../../i18n';
import { type Stick, useSticks } from '../../store/sticks';
import { Select } from '../../ui/Field';
import { formatSize } from '../../ui/format';
import { Line, Second } from './Summary';
import type { Destination } from './use-destination';

/** On which stick; asked for where there is a choice, and never guessed where there is none. */
export function DestinationLine({ destination: { stick, choices, choose } }: { readonly destination: Destination }) {
  const t = useWords();
  return (
    <Line label={t('sticks.on')}>
      {choices.length === 0 ? (
        t('sticks.elsewhere')
      ) : (
        <Select label={t('sticks.where')} value={stick?.id ?? ''} onChange={(event) => choose(event.target.value)}>
          {choices.map(({ id, kind, label }) => (
            <option key={id} value={id}>
              {t(`sticks.${kind}`, { label })}
            </option>
          ))}
          <option value="">{t('sticks.elsewhere')}</option>
        </Select>
      )}
      <Second>
        {stick
          ? t('sticks.room', { size: formatSize(stick.capacity), room: formatSize(stick.room) })
          : t('sticks.elsewhereText')}
      </Second>
    </Line>
  );
}

/** Says when a stick may be taken out, and that it is out. */
export function TakeOut({ stick }: { readonly stick: Stick | undefined }) {
  const t = useWords();
  const isThere = useSticks((state) => state.sticks.some(({ id }) => id === stick?.id));
  if (stick?.kind !== 'stick') return null;
  return <p role="status">{t(isThere ? 'sticks.takeOut' : 'sticks.isOut', { label: stick.label })}</p>;
}

/** What the last button says. */
export function signAction({ stick }: Destination) {
  return stick?.kind === 'stick' ? 'sticks.write' : 'packages.export.sign';
}
