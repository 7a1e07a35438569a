import { PackageCheck, PackageOpen } from 'lucide-react';
import { useWords } from '../../i18n';
import { useLive, useStore } from '../../store/context';
import { numbersIn } from '../../store/numbered';
import type { JournalRecord } from '../../store/session';
import { titlesKept } from '../../store/titles-kept';
import { recently } from '../../ui/dates';
import { formatSize } from '../../ui/format';
import page from '../../ui/page.module.css';
import { Empty } from '../../ui/Small';

type Words = ReturnType<typeof useWords>;

const purposes = ['clear', 'send', 'share', 'case', 'receipt', 'content', 'return'] as const;

/** What left this laptop and what was taken in, from the journal of the vault, the newest first: each with the number it has. */
export function Movements() {
  const t = useWords();
  const store = useStore();
  const journal = useLive(() => store.journal.list(), [store]) ?? [];
  const titles = useLive(() => titlesKept(store), [store]);
  const numbers = useLive(() => numbersIn(store), [store]);
  const of = (kind: string) => journal.filter((one) => one.kind === kind).toReversed();
  const [left, taken] = [of('package.exported'), of('package.taken')];
  const lineOf = (record: JournalRecord) => ({
    record,
    title: titleOf(t, record, titles),
    number: numbers?.get(String(record.details?.['package'])),
  });
  return (
    <>
      <h2 className={page['section']}>{t('packages.exported')}</h2>
      {left.length === 0 && (
        <Empty action={<a href="#/drafts">{t('packages.toDrafts')}</a>}>{t('packages.exportedNone')}</Empty>
      )}
      <Rows lines={left.map(lineOf)} icon={<PackageCheck />} />
      {taken.length > 0 && <h2 className={page['section']}>{t('packages.taken')}</h2>}
      <Rows lines={taken.map(lineOf)} icon={<PackageOpen />} />
    </>
  );
}

interface Line {
  readonly record: JournalRecord;
  readonly title: string;
  readonly number: { readonly number: number; readonly to: string } | undefined;
}

function Rows({ lines, icon }: { readonly lines: readonly Line[]; readonly icon: React.ReactNode }) {
  const t = useWords();
  if (lines.length === 0) return null;
  return (
    <ul className={page['rows']}>
      {lines.map(({ record, title, number }) => (
        <li key={record.seq}>
          <div className={page['row']}>
            {icon}
            <span>
              <span className={page['rowTitle']}>{title}</span>
              <span className={page['rowMeta']}>
                {purposes
                  .filter((one) => one === record.details?.['purpose'])
                  .map((one) => `${t(`packages.exportedFor.${one}`)}. `)}
                {number && `${t('packages.export.numberTo', { ...number })}. `}
                {evidenceOf(t, record)}
              </span>
            </span>
            <span className="dim num">{recently(record.at)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Size where it was written here, and the digest by which it is known again. */
function evidenceOf(t: Words, { details }: JournalRecord): string {
  const digest = String(details?.['digest'] ?? '').slice(0, 16);
  const size = details?.['size'];
  return typeof size === 'number'
    ? t('packages.exportedLine', { size: formatSize(size), digest })
    : t('packages.takenLine', { digest });
}

function titleOf(
  t: Words,
  { details, caseId }: JournalRecord,
  titles: ReadonlyMap<string, string> | undefined,
): string {
  const { draft, case: file, purpose, series, version } = details ?? {};
  const found = [draft, file, caseId].map((id) => titles?.get(String(id))).find((title) => title !== undefined);
  return found ?? (purpose === 'content' ? `${series} ${version}` : t('packages.exportedGone'));
}
