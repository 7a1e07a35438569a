import type { Count } from '#shared/content/count-of';
import type { LawTally } from '#shared/voting/tally';
import { useWords } from '../../i18n';
import s from './votes.module.css';

/** Which positions would settle or turn the result: the fewest, per law. */
export function Tips({ count }: { readonly count: Count }) {
  const t = useWords();
  const { tips, laws } = count.tally;
  const hangsOnLaw = new Set(laws.map(({ result }) => result)).size > 1;
  return (
    <section className={s['tips']}>
      <h2>{t('votes.tip.title')}</h2>
      <ul>
        {tips.length > 0 && (
          <li>
            {t('votes.tip.alone', {
              list: namesOf(
                count,
                tips.map(({ state }) => state),
              ),
            })}
          </li>
        )}
        {laws.map((law) => (
          <LawTips key={law.law} count={count} law={law} isOne={laws.length === 1} />
        ))}
        {hangsOnLaw && <li>{t('votes.tip.law')}</li>}
      </ul>
      <p className="dim">{t('votes.tip.smallest')}</p>
    </section>
  );
}

function namesOf({ members }: Count, states: readonly string[]): string {
  return states.map((id) => members.find((one) => one.id === id)?.name ?? id).join(', ');
}

function LawTips({ count, law, isOne }: { readonly count: Count; readonly law: LawTally; readonly isOne: boolean }) {
  const t = useWords();
  const { result, toAdopt, toStop } = law;
  const under = isOne ? '' : `${t('votes.underLaw', { law: t(`votes.law.${law.law}`) })}: `;
  if (toAdopt.length === 0 && toStop.length === 0)
    return (
      <li>
        {under}
        {t('votes.tip.nothing')}
      </li>
    );
  return (
    <>
      {result !== 'adopted' && toAdopt.length > 0 && (
        <li>
          {under}
          {t(`votes.tip.adopt.${result}`, { list: namesOf(count, toAdopt) })}
        </li>
      )}
      {result !== 'not-adopted' && toStop.length > 0 && (
        <li>
          {under}
          {t(`votes.tip.stop.${result}`, { list: namesOf(count, toStop) })}
        </li>
      )}
    </>
  );
}
