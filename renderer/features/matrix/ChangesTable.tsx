import type { MatrixChanges } from '#shared/matrix/changes';
import type { Duty } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import s from './matrix.module.css';

interface Line {
  readonly key: string;
  readonly what: 'added' | 'ended' | 'renamed';
  readonly who: string;
  readonly task: string;
  readonly day: string | undefined;
}

export function countChanges({ added, ended, replaced, renamed }: MatrixChanges): number {
  return added.length + ended.length + replaced.length + renamed.length;
}

/** What is different between the two days, as a table. */
export function ChangesTable({ changed }: { readonly changed: MatrixChanges }) {
  const t = useWords();
  const lines = useLines(changed);
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

function useLines({ added, ended, replaced, renamed }: MatrixChanges): readonly Line[] {
  const pack = usePack();
  const name = (id: string) => pack.matrix.actors.find((one) => one.id === id)?.name ?? id;
  const duty = (what: 'added' | 'ended', one: Duty): Line => ({
    key: `${what} ${one.id}`,
    what,
    who: name(one.actor),
    task: one.task,
    day: what === 'added' ? one.from : one.to,
  });
  const lines = [
    ...renamed.map(({ before, after }) => ({
      key: `renamed ${before.id}`,
      what: 'renamed' as const,
      who: `${before.name} → ${after.name}`,
      task: after.mandate,
      day: after.from,
    })),
    ...replaced.map(({ before, after }) => ({
      key: `replaced ${before.id}`,
      what: 'renamed' as const,
      who: name(after.actor),
      task: before.task === after.task ? after.task : `${before.task} → ${after.task}`,
      day: after.from,
    })),
    ...added.map((one) => duty('added', one)),
    ...ended.map((one) => duty('ended', one)),
  ];
  return lines.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}
