import type { Unfitting } from '#shared/case/pins';
import { useWords } from '../../../i18n';
import page from '../../../ui/page.module.css';
import s from './replay.module.css';

/** Answers that count for nothing under the trees of today, by their ids and by what was written: nothing of them is lost. */
export function KeptTable({ kept }: { readonly kept: readonly Unfitting[] }) {
  const t = useWords();
  return (
    <section className={page['card']}>
      <h2>{t('replay.kept')}</h2>
      <p className="dim">{t('replay.keptText')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={s['sideways']} tabIndex={0} role="region" aria-label={t('replay.kept')}>
        <table className={s['table']}>
          <caption className="vh">{t('replay.kept')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('replay.column.tree')}</th>
              <th scope="col">{t('replay.column.question')}</th>
              <th scope="col">{t('replay.column.answer')}</th>
              <th scope="col">{t('replay.column.reason')}</th>
              <th scope="col">{t('replay.column.why')}</th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ tree, node, answer, why }) => (
              <tr key={`${tree}/${node}`}>
                <td className="num">{tree}</td>
                <th scope="row" className="num">
                  {node}
                </th>
                <td>{[answer.choice, ...(answer.items ?? [])].join(', ')}</td>
                <td>{[answer.reason, answer.source, answer.author].filter(Boolean).join('. ')}</td>
                <td>{t(`replay.why.${why}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
