import type { MeasureTurn } from '#shared/case/replay';
import { useWords } from '../../../i18n';
import page from '../../../ui/page.module.css';
import { Status } from '../../../ui/Status';
import s from './replay.module.css';

/** The measures that stand otherwise today, with the questions that carry it. */
export function MeasureTurns({ turns }: { readonly turns: readonly MeasureTurn[] }) {
  const t = useWords();
  const status = (value: MeasureTurn['from']) => (
    <Status level={value === 'none' ? 'unknown' : value}>{t(`replay.status.${value}`)}</Status>
  );
  return (
    <section className={page['card']}>
      <h2>{t('replay.measures')}</h2>
      <p className="dim">{t('replay.measuresText')}</p>
      {turns.length === 0 ? (
        <p>{t('replay.measuresSame')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <div className={s['sideways']} tabIndex={0} role="region" aria-label={t('replay.measures')}>
          <table className={s['table']}>
            <caption className="vh">{t('replay.measures')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('replay.column.measure')}</th>
                <th scope="col">{t('replay.column.before')}</th>
                <th scope="col">{t('replay.column.today')}</th>
                <th scope="col">{t('replay.column.because')}</th>
              </tr>
            </thead>
            <tbody>
              {turns.map(({ measure, title, from, to, because }) => (
                <tr key={measure}>
                  <th scope="row">{title}</th>
                  <td>{status(from)}</td>
                  <td>{status(to)}</td>
                  <td>{because.join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
