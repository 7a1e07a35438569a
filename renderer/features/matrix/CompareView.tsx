import { X } from 'lucide-react';
import { type ComparedRow, type Comparison, maxCompared } from '#shared/matrix/compare';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { IconButton } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { Tag } from '../../ui/Small';
import s from './matrix.module.css';

interface Props {
  readonly comparison: Comparison;
  /** The day as people read it. */
  readonly day: string;
  readonly onCompared: (ids: readonly string[]) => void;
}

/** Up to four actors side by side: what each has to do, and where they differ. */
export function CompareView({ comparison, day, onCompared }: Props) {
  const t = useWords();
  const pack = usePack();
  const ids = comparison.actors.map(({ id }) => id);
  const others = pack.matrix.actors
    .filter(({ id }) => !ids.includes(id))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const isFull = ids.length >= maxCompared;
  return (
    <div className={s['compare']}>
      <Select
        label={t('matrix.compare.add')}
        hint={isFull ? t('matrix.compare.full') : undefined}
        value=""
        onChange={(event) => onCompared([...ids, event.target.value].slice(-maxCompared))}
      >
        <option value="">{t('matrix.compare.add')}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {ids.length === 0 ? (
        <p>{t('matrix.compare.none')}</p>
      ) : (
        <CompareTable
          comparison={comparison}
          day={day}
          onRemove={(id) => onCompared(ids.filter((other) => other !== id))}
        />
      )}
    </div>
  );
}

interface TableProps {
  readonly comparison: Comparison;
  readonly day: string;
  readonly onRemove: (id: string) => void;
}

function CompareTable({ comparison: { actors, rows }, day, onRemove }: TableProps) {
  const t = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={s['sideways']} tabIndex={0} aria-label={t('matrix.compare.table', { date: day })}>
      <table className={s['changes']}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.matter.role')}</th>
            {actors.map((actor) => (
              <th key={actor.id} scope="col">
                <span className={s['compared']}>
                  <a href={`#/matrix/actor/${actor.id}`}>{actor.acronym ?? actor.name}</a>
                  <IconButton
                    label={t('matrix.compare.remove', { name: actor.name })}
                    onClick={() => onRemove(actor.id)}
                  >
                    <X />
                  </IconButton>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CompareRow key={`${row.role} ${row.pillar}`} row={row} ids={actors.map(({ id }) => id)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CompareRow({ row, ids }: { readonly row: ComparedRow; readonly ids: readonly string[] }) {
  const t = useWords();
  const pack = usePack();
  return (
    <tr>
      <th scope="row">
        {t(`matrix.role.${row.role}`)} <small>{pack.matrix.pillars[row.pillar].title}</small>{' '}
        {row.differs && <Tag>{t('matrix.compare.differs')}</Tag>}
      </th>
      {row.cells.map((cell, index) => (
        <td key={ids[index]}>
          {cell.length === 0 ? (
            <span className={s['nil']}>{t('matrix.nothing')}</span>
          ) : (
            <ul className={s['tasks']}>
              {cell.map((duty) => (
                <li key={duty.id}>{duty.task}</li>
              ))}
            </ul>
          )}
        </td>
      ))}
    </tr>
  );
}
