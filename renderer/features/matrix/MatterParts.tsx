import type { MatterView, Part } from '#shared/matrix/matter-view';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import { lifeWords } from './life-words';
import s from './matrix.module.css';

/** Everybody's part in a matter, role by role, as a table. */
export function MatterParts({ view, date }: { readonly view: MatterView; readonly date: string }) {
  const t = useWords();
  const name = t('matrix.matter.parts', { date: officialDay(date) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={`${s['wrap']} ${s['sideways']}`} tabIndex={0} aria-label={name}>
      <table className={s['changes']}>
        <caption className="vh">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.matter.role')}</th>
            <th scope="col">{t('matrix.matter.actor')}</th>
            <th scope="col">{t('matrix.cell.task')}</th>
            <th scope="col">{t('matrix.cell.vote')}</th>
            <th scope="col">{t('matrix.cell.basis')}</th>
            <th scope="col">{t('matrix.cell.inForce')}</th>
          </tr>
        </thead>
        {view.byRole.map(({ role, parts }) => (
          <tbody key={role}>
            {parts.map((part, index) => (
              <tr key={part.duty.id}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={parts.length}>
                    {t(`matrix.role.${role}`)}
                  </th>
                )}
                <PartCells part={part} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function PartCells({ part: { duty, actor } }: { readonly part: Part }) {
  const t = useWords();
  const pack = usePack();
  const act = pack.acts.find(({ id }) => id === duty.act);
  return (
    <>
      <td>
        <a href={`#/matrix/actor/${actor.id}`}>{actor.acronym ?? actor.name}</a>
      </td>
      <td>
        {duty.task}
        {duty.step !== undefined && <small className={s['step']}>{t('matrix.matter.step', { step: duty.step })}</small>}
      </td>
      <td>{duty.vote && t(`decisions.vote.${duty.vote}`)}</td>
      <td>{act ? <a href={`#/acts/${act.id}`}>{act.short}</a> : duty.grounds[0]?.locator}</td>
      <td className="num">{lifeWords(duty)}</td>
    </>
  );
}
