import type { MatrixChanges } from '#shared/matrix/changes';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import s from './matrix.module.css';
import { useChangeLines } from './use-change-lines';

export function countChanges({ added, ended, replaced, renamed }: MatrixChanges): number {
  return added.length + ended.length + replaced.length + renamed.length;
}

/** What is different between the two days, as a table. */
export function ChangesTable({ changed }: { readonly changed: MatrixChanges }) {
  const t = useWords();
  const lines = useChangeLines(changed);
  if (lines.length === 0) return <p className={s['none']}>{t('matrix.changes.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={s['sideways']} tabIndex={0} aria-label={t('matrix.changes.label')}>
      <table className={s['changes']}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.changes.what')}</th>
            <th scope="col">{t('matrix.changes.who')}</th>
            <th scope="col">{t('matrix.cell.task')}</th>
            <th scope="col">{t('matrix.changes.when')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td>{t(`matrix.changes.${line.what}`)}</td>
              <td>{line.who}</td>
              <td>{line.task}</td>
              <td className="num">{line.day && officialDay(line.day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
