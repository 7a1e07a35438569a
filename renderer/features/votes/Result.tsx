import type { Count } from '#shared/content/count-of';
import { isMajority } from '#shared/voting/laws';
import type { LawTally } from '#shared/voting/tally';
import { useWords } from '../../i18n';
import { formatNumber } from '../../ui/format';
import { Status } from '../../ui/Status';
import { levelOf } from './level-of';
import { share } from './share';
import s from './votes.module.css';

/** The result in a sentence, read out once when it changes, and the figures of every law that may apply. */
export function Result({ count }: { readonly count: Count }) {
  const t = useWords();
  const { result, by, part, laws, isBraked } = count.tally;
  const isSettled = result !== 'open' && by['not-known'].states > 0;
  const said = isSettled ? (`${result}Anyhow` as const) : result;
  const out = by['not-taking-part'].states;
  return (
    <>
      <div role="status" className={s['said']} data-result={result}>
        <Status level={levelOf(result)} pill>
          {t(`votes.result.${result}`)}
        </Status>
        <p className={s['sentence']}>
          {isBraked && result === 'not-adopted' ? t('votes.sentence.brake') : t(`votes.sentence.${said}`)}
        </p>
        <p className="num">
          {t('votes.numbers', {
            inFavour: by.for.states,
            against: by.against.states,
            abstaining: by.abstains.states + by['abstains-formally'].states,
            unknown: by['not-known'].states,
          })}{' '}
          {out > 0 && t('votes.numbersOut', { count: out })}{' '}
          {t('votes.people', { share: share(by.for.population, part.population) })}{' '}
        </p>
      </div>
      <ul className={s['laws']}>
        {laws.map((law) => (
          <LawLine key={law.law} count={count} law={law} />
        ))}
      </ul>
    </>
  );
}

function LawLine({ count, law }: { readonly count: Count; readonly law: LawTally }) {
  const t = useWords();
  const { by, part } = count.tally;
  const { need, short } = law;
  const hasMajority = isMajority(law.law);
  return (
    <li>
      <h2>
        {t('votes.underLaw', { law: t(`votes.law.${law.law}`) })}
        {count.tally.laws.length > 1 && <Status level={levelOf(law.result)}>{t(`votes.result.${law.result}`)}</Status>}
      </h2>
      {!hasMajority && <p>{t(`votes.lawSays.${law.law}`)}</p>}
      {(hasMajority || law.law === 'tfeu-238-1') && (
        <p className="num">
          {t('votes.needStates', { has: by.for.states, count: need.states })}
          {short.states > 0 && `, ${t('votes.shortStates', { count: short.states })}`}
        </p>
      )}
      {hasMajority && (
        <p className="num">
          {t('votes.needPeople', { has: share(by.for.population, part.population) })}
          {short.population > 0 && `, ${t('votes.shortPeople', { people: formatNumber(short.population) })}`}{' '}
          <Status level="unknown">{t('votes.unverified')}</Status>
        </p>
      )}
      {law.blocking && (
        <p className="num dim">
          {t('votes.blocking', {
            states: t('votes.blockingStates', { count: law.blocking.states }),
            people: formatNumber(law.blocking.population),
            alone: law.blocking.alone,
          })}
        </p>
      )}
    </li>
  );
}
