import { restoreEntry, type TrustState } from '#shared/trust/index';
import { useWords } from '../../../i18n';
import { useStore } from '../../../store/context';
import { changeTrust } from '../../../store/trust';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import page from '../../../ui/page.module.css';
import { AttemptNotice } from '../AttemptNotice';
import { useAttempt } from '../use-attempt';
import s from './trust.module.css';

/** Who is trusted no longer, why, and the way back. */
export function RemovedEntries({ state: { removed } }: { readonly state: TrustState }) {
  const t = useWords();
  const store = useStore();
  const attempt = useAttempt();
  const restore = (certificate: string) =>
    attempt.run(async () => {
      await changeTrust(store, (state) => restoreEntry(state, certificate), { kind: 'trust.restored' });
      return undefined;
    });
  if (removed.length === 0) return null;
  return (
    <section className={s['part']}>
      <h2 className={page['section']}>{t('trust.removed.title')}</h2>
      <ul className={s['lines']}>
        {removed.map(({ entry, by, at, reason }) => (
          <li key={entry.certificate}>
            <span>
              <b>
                <bdi>{entry.label}</bdi>
              </b>
              <br />
              <span className="dim">{t('trust.removed.line', { by, day: officialDay(at), reason })}</span>
            </span>
            <Button
              small
              aria-label={t('trust.removed.backFor', { label: entry.label })}
              onClick={() => void restore(entry.certificate)}
            >
              {t('trust.removed.back')}
            </Button>
          </li>
        ))}
      </ul>
      <AttemptNotice attempt={attempt} />
    </section>
  );
}
