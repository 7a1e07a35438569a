import { useState } from 'react';
import { type Nearby, unreadNames } from '#shared/listing/nearby';
import { useWords } from '../../i18n';
import { useAuthor } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice, Status, type StatusLevel } from '../../ui/Status';
import s from './listings.module.css';
import type { PartProps } from './part-props';
import { VisibleName } from './VisibleName';

/** Whose name is near, what makes it so and what to beware of; a person says what was found. */
export function NamesNearby({ bench: { nearby, listing }, change }: PartProps) {
  const t = useWords();
  const unread = unreadNames(listing);
  const by = useAuthor();
  const tell = (other: string, reason: string) => {
    const told = { other, reason, by, at: new Date().toISOString() };
    change((was) => ({ told: [...was.told.filter((one) => one.other !== other), told] }));
  };
  const untell = (other: string) => change((was) => ({ told: was.told.filter((one) => one.other !== other) }));
  return (
    <section className={s['card']} aria-label={t('listings.nearby.title')}>
      <h2>{t('listings.nearby.title')}</h2>
      <p>{t('listings.nearby.lead')}</p>
      <p className="dim">{t('listings.nearby.limit')}</p>
      {unread.length > 0 && (
        <Notice level="warning" title={t('listings.nearby.unread', { names: unread.join('; ') })}>
          <p>{t('listings.nearby.unreadText')}</p>
        </Notice>
      )}
      {nearby.length === 0 && <p>{t('listings.nearby.none')}</p>}
      {nearby.map((one) => (
        <NameNearby
          key={one.other.ref}
          nearby={one}
          onTell={(reason) => tell(one.other.ref, reason)}
          onUntell={() => untell(one.other.ref)}
        />
      ))}
    </section>
  );
}

interface Props {
  readonly nearby: Nearby;
  readonly onTell: (reason: string) => void;
  readonly onUntell: () => void;
}

function NameNearby({ nearby, onTell, onUntell }: Props) {
  const t = useWords();
  const { other, mine, theirs, told } = nearby;
  return (
    <div className={s['nearby']}>
      <h3>
        <VisibleName name={other.title} /> <small>{t(`listings.nearby.${other.kind}`)}</small>
      </h3>
      <p>
        <bdi>{t('listings.nearby.by', { mine, theirs })}</bdi>
      </p>
      <Signs nearby={nearby} />
      {told ? (
        <Actions>
          <p>{t('listings.nearby.told', { by: told.by || t('listings.nearby.somebody'), reason: told.reason })}</p>
          <Button small kind="quiet" onClick={onUntell}>
            {t('listings.nearby.untell')}
          </Button>
        </Actions>
      ) : (
        <Telling name={other.title} onTell={onTell} />
      )}
    </div>
  );
}

const dayLevels: Readonly<Record<Nearby['days'], StatusLevel>> = {
  agree: 'warning',
  partly: 'warning',
  swapped: 'warning',
  differ: 'valid',
  unknown: 'unknown',
};

/** What speaks for and against a likeness, and the letters that were counted. */
function Signs({ nearby: { likeness, days, shared } }: { readonly nearby: Nearby }) {
  const t = useWords();
  return (
    <>
      <p className={s['faults']}>
        <Status level="warning">{t(`listings.nearby.grade.${likeness.grade}`)}</Status>
        <Status level={dayLevels[days]}>{t(`listings.nearby.days.${days}`)}</Status>
        {shared.length > 0 && (
          <Status level="warning">{t('listings.nearby.shared', { numbers: shared.join(', ') })}</Status>
        )}
      </p>
      {likeness.pitfalls.length > 0 && (
        <ul className={s['pitfalls']}>
          {likeness.pitfalls.map((pitfall) => (
            <li key={pitfall}>{t(`listings.nearby.pitfall.${pitfall}`)}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('listings.nearby.arithmetic')}</summary>
        <ul>
          {likeness.pairs.map((pair) => (
            <li key={`${pair.mine} ${pair.theirs}`}>{t('listings.nearby.pair', { ...pair })}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Telling({ name, onTell }: { readonly name: string; readonly onTell: (reason: string) => void }) {
  const t = useWords();
  const [reason, type] = useState('');
  const keep = () => reason.trim() !== '' && onTell(reason.trim());
  return (
    <div className={s['telling']}>
      <TextField
        label={t('listings.nearby.reason', { name })}
        maxLength={1000}
        value={reason}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      <Button small onClick={keep}>
        {t('listings.nearby.tell')}
      </Button>
    </div>
  );
}
