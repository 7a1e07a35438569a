import { useWords } from '../../i18n';
import s from './timeline.module.css';
import type { TimelineRow } from './timeline-rows';
import { cityOf } from './times';

interface Props {
  readonly rows: readonly TimelineRow[];
  readonly hostZone: string;
}

/** Three clocks side by side; what is not sure is drawn as the stretch it may fall in, and said. */
export function TimelineTable({ rows, hostZone }: Props) {
  const t = useWords();
  const first = rows[0]?.dated.from ?? 0;
  const last = rows.reduce((latest, { dated }) => Math.max(latest, dated.to), first + 1);
  const place = (at: number) => Math.round(((at - first) / (last - first)) * 1000);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={s['scroll']} tabIndex={0} aria-label={t('caseFile.timeline.title')}>
      <table className={s['table']}>
        <thead>
          <tr>
            <th scope="col">{t('caseFile.timeline.head.utc')}</th>
            <th scope="col">{hostZone ? cityOf(hostZone) : t('caseFile.timeline.head.host')}</th>
            <th scope="col">{t('caseFile.timeline.head.brussels')}</th>
            <th scope="col">{t('caseFile.timeline.head.kind')}</th>
            <th scope="col">{t('caseFile.timeline.head.what')}</th>
            <th scope="col">{t('caseFile.timeline.head.span')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, dated, ...row }) => (
            <tr key={key}>
              <td>{row.utc}</td>
              <td>{row.host || '–'}</td>
              <td>{row.brussels}</td>
              <td>{row.kind}</td>
              <th scope="row">{row.what}</th>
              <td>
                {row.sure}
                <Stretch from={place(dated.from)} to={place(dated.to)} isExact={dated.to === dated.from} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where it lies between the first and the last of the list. The words beside it say the same. */
function Stretch({ from, to, isExact }: { readonly from: number; readonly to: number; readonly isExact: boolean }) {
  const start = Math.min(from, 988);
  return (
    <svg className={s['stretch']} viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" y1="6" x2="1000" y2="6" />
      <rect x={start} y={isExact ? 0 : 2} width={Math.max(12, to - start)} height={isExact ? 12 : 8} />
    </svg>
  );
}
