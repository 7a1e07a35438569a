import { type Objection, type ObjectionKind, objectionKinds } from '#shared/listing/other-side';
import { useWords, type WordKey } from '../../i18n';
import { usePack } from '../../store/context';
import { Status } from '../../ui/Status';
import s from './listings.module.css';
import type { Bench } from './use-bench';
import { addressOf, type View } from './views';

/** The other side's brief under its five headings, each point with the record that shows it. */
export function Brief({ bench }: { readonly bench: Bench }) {
  const t = useWords();
  return (
    <>
      <p>{t('listings.brief.lead')}</p>
      {objectionKinds.map((kind) => (
        <Heading
          key={kind}
          kind={kind}
          bench={bench}
          objections={bench.objections.filter((one) => one.kind === kind)}
        />
      ))}
    </>
  );
}

interface Props {
  readonly kind: ObjectionKind;
  readonly bench: Bench;
  readonly objections: readonly Objection[];
}

function Heading({ kind, bench, objections }: Props) {
  const t = useWords();
  return (
    <section className={s['objections']}>
      <h2>
        {t(`listings.brief.kind.${kind}`)}{' '}
        <Status level={objections.length === 0 ? 'valid' : 'warning'}>
          {t('listings.brief.points', { count: objections.length })}
        </Status>
      </h2>
      {objections.length > 0 && (
        <ul>
          {objections.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is derived as a whole
            <Point key={at} bench={bench} objection={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

const viewOf: Readonly<Record<Objection['record']['kind'], View>> = {
  subject: 'subject',
  identifier: 'subject',
  alias: 'subject',
  nearby: 'subject',
  quotation: 'criteria',
  criterion: 'criteria',
  part: 'papers',
};

/** What a sentence may speak of; each uses its own. */
const blank = { days: '', name: '', value: '', words: '', months: 0, piece: 0 };

function Point({
  objection: { code, record, details },
  bench,
}: {
  readonly objection: Objection;
  readonly bench: Bench;
}) {
  const t = useWords();
  const { criteria, coverageRules } = usePack();
  const rule = coverageRules.find(({ id }) => id === details['rule'])?.text ?? '';
  const criterion = criteria.find(({ id }) => id === record.id)?.title ?? '';
  const part = record.kind === 'part' ? t(`listings.part.${record.id}` as WordKey) : ''; // parts of the reasons have words
  const values = { ...blank, ...details, criterion, rule, part };
  return (
    <li>
      <bdi>{t(`listings.brief.code.${code}`, values)}</bdi>{' '}
      <a href={`#${addressOf(bench.file.id, bench.listing.id, viewOf[record.kind])}`}>
        {t(`listings.brief.record.${record.kind}`)}
      </a>
    </li>
  );
}
