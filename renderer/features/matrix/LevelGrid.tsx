import { hasAnybody, type LevelTable } from '#shared/matrix/level-table';
import { type Actor, levels, type Matrix, pillars } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import s from './matrix.module.css';

interface Props {
  readonly matrix: Matrix;
  readonly table: LevelTable;
  /** The day as people read it. */
  readonly day: string;
}

/** Pillars across, levels down: who has a seat in the founding document's table, and who works beside. */
export function LevelGrid({ matrix, table, day }: Props) {
  const t = useWords();
  return (
    <table className={`${s['matrix']} ${s['levels']}`}>
      <caption className="vh">{t('matrix.levels.table', { date: day })}</caption>
      <thead>
        <tr>
          <td />
          {pillars.map((pillar) => (
            <th key={pillar} scope="col">
              <small>{matrix.pillars[pillar].short}</small>
              {matrix.pillars[pillar].title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels
          .filter((level) => hasAnybody(table[level]))
          .map((level) => (
            <tr key={level}>
              <th scope="row">{t(`matrix.level.${level}`)}</th>
              {pillars.map((pillar) => (
                <td key={pillar}>
                  <Names
                    title={t('matrix.levels.seated')}
                    actors={table[level][pillar].seated}
                    className={s['seated']}
                  />
                  <Names
                    title={t('matrix.levels.beside')}
                    actors={table[level][pillar].beside}
                    className={s['beside']}
                  />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

interface NamesProps {
  readonly title: string;
  readonly actors: readonly Actor[];
  readonly className: string | undefined;
}

function Names({ title, actors, className }: NamesProps) {
  if (actors.length === 0) return null;
  return (
    <ul className={className} aria-label={title}>
      {actors.map((actor) => (
        <li key={actor.id}>
          <a href={`#/matrix/actor/${actor.id}`} title={actor.name}>
            {actor.acronym ?? actor.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
