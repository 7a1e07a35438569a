import { useMemo, useState } from 'react';
import { type DatedKind, datedKinds, datedThings } from '#shared/case/dated';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { Select } from '../../ui/Field';
import { formatNumber } from '../../ui/format';
import { PrintButton } from '../../ui/print/PrintButton';
import { Empty } from '../../ui/Small';
import { CasePage, type OpenRecord } from './CasePage';
import { TimelineTable } from './TimelineTable';
import { toMarkdown, toTsv } from './table-text';
import s from './timeline.module.css';
import { type TimelineRow, timelineRows } from './timeline-rows';
import { cityOf } from './times';
import { useDue } from './use-due';
import { useEntryNames } from './use-entry-names';

const atOnce = 500;

/** Everything in a case that has a time, by the clocks of UTC, the host country and Brussels. */
export function CaseTimeline({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <CasePage
      id={id}
      title={t('caseFile.timeline.title')}
      lead={t('caseFile.timeline.lead')}
      print={{ layout: 'landscape', fit: 'pages' }}
    >
      {(record) => <OpenTimeline record={record} />}
    </CasePage>
  );
}

function OpenTimeline({ record }: { readonly record: OpenRecord }) {
  const t = useWords();
  const file = record.value;
  const due = useDue(file);
  const names = useEntryNames();
  const [hidden, setHidden] = useState<ReadonlySet<DatedKind>>(new Set(['journal']));
  const [most, setMost] = useState(atOnce);
  const all = useMemo(() => {
    const moments = due.map(({ deadline: { id, title }, due: { end = 0 } }) => ({ id, title, at: end }));
    return datedThings(file, moments);
  }, [file, due]);
  const chosen = useMemo(() => all.filter(({ kind }) => !hidden.has(kind)), [all, hidden]);
  const rows = useMemo(() => timelineRows(chosen.slice(0, most), { t, file, names }), [chosen, most, t, file, names]);
  const present = datedKinds.filter((kind) => all.some((one) => one.kind === kind));
  const toggle = (kind: DatedKind, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(kind);
    else next.add(kind);
    setHidden(next);
  };
  return (
    <>
      <HostZone record={record} />
      {all.length === 0 ? (
        <Empty>{t('caseFile.timeline.empty')}</Empty>
      ) : (
        <>
          <fieldset className={s['kinds']} data-print="never">
            <legend>{t('caseFile.timeline.filter')}</legend>
            {present.map((kind) => (
              <label key={kind}>
                <input
                  type="checkbox"
                  checked={!hidden.has(kind)}
                  onChange={(event) => toggle(kind, event.target.checked)}
                />
                {t(`caseFile.timeline.kinds.${kind}`)}
              </label>
            ))}
          </fieldset>
          <Ways rows={rows} />
          <p role="status" className="dim">
            {rows.length === 0
              ? t('caseFile.timeline.nothingChosen')
              : t('caseFile.timeline.shown', { shown: formatNumber(rows.length), all: formatNumber(all.length) })}
          </p>
          {rows.length > 0 && <TimelineTable rows={rows} hostZone={file.hostZone} />}
          {chosen.length > most && (
            <Button onClick={() => setMost(most + atOnce)}>
              {t('caseFile.timeline.more', { count: Math.min(atOnce, chosen.length - most) })}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function HostZone({ record: { value: file, set } }: { readonly record: OpenRecord }) {
  const t = useWords();
  const { calendars } = usePack();
  const zones = new Set([...calendars.map(({ zone }) => zone), ...(file.hostZone ? [file.hostZone] : [])]);
  zones.delete('Europe/Brussels');
  return (
    <div className={s['host']} data-print="never">
      <Select
        label={t('caseFile.timeline.hostZone')}
        value={file.hostZone}
        onChange={(event) => set((was) => ({ ...was, hostZone: event.target.value }))}
      >
        <option value="">{t('caseFile.timeline.hostNone')}</option>
        {[...zones].map((zone) => (
          <option key={zone} value={zone}>
            {cityOf(zone)}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** The table as it stands, for other programs and for paper. */
function Ways({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const t = useWords();
  const head = (['utc', 'host', 'brussels', 'kind', 'what', 'span'] as const).map((one) =>
    t(`caseFile.timeline.head.${one}`),
  );
  const table = [head, ...rows.map((row) => [row.utc, row.host, row.brussels, row.kind, row.what, row.sure])];
  return (
    <div data-print="never">
      <Actions>
        <CopyButton label={t('caseFile.timeline.copyTsv')} text={toTsv(table)} />
        <CopyButton label={t('caseFile.timeline.copyMarkdown')} text={toMarkdown(table)} />
        <PrintButton>{t('caseFile.timeline.print')}</PrintButton>
      </Actions>
    </div>
  );
}
