import { type Matrix, pillars } from '#shared/matrix/model';
import { cellLabels, type MatrixRow } from '#shared/matrix/query';
import { useWords } from '../../i18n';
import s from './matrix.module.css';

/** The same matrix as nested lists: nothing stands in the table alone. */
export function ListView({ matrix, rows }: { readonly matrix: Matrix; readonly rows: readonly MatrixRow[] }) {
  const t = useWords();
  return (
    <div className={s['lists']}>
      {pillars.map((pillar) => (
        <section key={pillar}>
          <h2>{t('matrix.list.pillarActors', { pillar: matrix.pillars[pillar].title })}</h2>
          {rows
            .filter(({ cells }) => cells[pillar].length > 0)
            .map(({ row, cells }) => (
              <div key={row}>
                <h3>{t(`matrix.role.${row}`)}</h3>
                <ul>
                  {cellLabels(matrix, cells[pillar]).map(({ duty, actor }) => (
                    <li key={duty.id}>
                      <b className="strong">{actor.name}</b>: {duty.task}
                      {duty.vote && duty.vote !== 'none' && ` (${t(`decisions.vote.${duty.vote}`)})`}
                    </li>
                  ))}
                </ul>
              </div>
            ))}
        </section>
      ))}
    </div>
  );
}
