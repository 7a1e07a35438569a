import { useMemo, useState } from 'react';
import { isArchived } from '#shared/case/archive';
import { type Observation, observationSchema } from '#shared/case/parts';
import { useWords } from '../../i18n';
import { useAuthor } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { formatNumber } from '../../ui/format';
import page from '../../ui/page.module.css';
import { Empty } from '../../ui/Small';
import { CasePage, type OpenRecord } from './CasePage';
import { Findings } from './Findings';
import s from './file.module.css';
import { ObservationForm } from './ObservationForm';
import { whenWords } from './times';
import { VirtualList } from './VirtualList';

/** Further facts of a case: the list, and the form of the one that is open. */
export function Observations({ id, item }: { readonly id: string; readonly item: string | undefined }) {
  const t = useWords();
  return (
    <CasePage id={id} title={t('caseFile.observations.title')} lead={t('caseFile.observations.lead')}>
      {(record) => <OpenObservations record={record} item={item} />}
    </CasePage>
  );
}

function OpenObservations({ record, item }: { readonly record: OpenRecord; readonly item: string | undefined }) {
  const t = useWords();
  const author = useAuthor();
  const file = record.value;
  const all = useMemo(() => inOrder(file.observations), [file.observations]);
  const open = item !== undefined && Object.hasOwn(file.observations, item) ? file.observations[item] : undefined;
  const add = () => {
    const id = crypto.randomUUID();
    const at = new Date().toISOString();
    const fresh = observationSchema.parse({ id, author, marking: file.marking, recordedAt: at });
    record.set((was) => ({ ...was, observations: { ...was.observations, [id]: fresh } }));
    window.location.assign(`#/cases/${file.id}/facts/${id}`);
  };
  return (
    <>
      <Findings file={file} />
      <Actions>
        <Button kind="primary" onClick={add} blockedBy={isArchived(file) ? t('caseFile.archived.title') : undefined}>
          {t('caseFile.observations.add')}
        </Button>
        <a href={`#/cases/${file.id}`}>{t('caseFile.observations.six')}</a>
      </Actions>
      {open && <ObservationForm key={open.id} record={record} observation={open} />}
      {all.length === 0 ? (
        <Empty>{t('caseFile.observations.empty')}</Empty>
      ) : (
        <List caseId={file.id} all={all} open={open?.id} />
      )}
    </>
  );
}

interface ListProps {
  readonly caseId: string;
  readonly all: readonly Observation[];
  readonly open: string | undefined;
}

function List({ caseId, all, open }: ListProps) {
  const t = useWords();
  const [words, setWords] = useState('');
  const shown = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    if (wanted === '') return all;
    return all.filter(({ text, source }) => `${text} ${source}`.toLowerCase().includes(wanted));
  }, [all, words]);
  const count = formatNumber(all.length);
  return (
    <section className={page['page']} aria-label={t('caseFile.observations.list')}>
      <TextField
        label={t('caseFile.observations.filter')}
        type="search"
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
      />
      <p role="status" className="dim">
        {words.trim() === ''
          ? t('caseFile.observations.count', { count: all.length })
          : t('caseFile.observations.shown', { shown: formatNumber(shown.length), all: count })}
      </p>
      {shown.length === 0 ? (
        <p>{t('caseFile.observations.none')}</p>
      ) : (
        <VirtualList
          label={t('caseFile.observations.list')}
          count={shown.length}
          current={shown.findIndex(({ id }) => id === open)}
          row={(at) => rowOf({ t, caseId, one: shown[at], open })}
        />
      )}
    </section>
  );
}

interface Row {
  readonly t: ReturnType<typeof useWords>;
  readonly caseId: string;
  readonly one: Observation | undefined;
  readonly open: string | undefined;
}

function rowOf({ t, caseId, one, open }: Row) {
  if (!one) return { key: '', content: null };
  const text = one.text.trim() || t('caseFile.observations.untitled');
  const content = (
    <a href={`#/cases/${caseId}/facts/${one.id}`} aria-current={one.id === open ? 'true' : undefined}>
      <span>{text}</span>
      <span className={s['when']}>{whenWords(t, one.when)}</span>
    </a>
  );
  return { key: one.id, content };
}

/** By their time, the earliest first; those without one by when they were entered, at the end. */
function inOrder(observations: Readonly<Record<string, Observation>>): readonly Observation[] {
  const key = ({ when, recordedAt }: Observation) => `${when.earliest || when.latest || '9'} ${recordedAt}`;
  return Object.values(observations)
    .map((one) => [key(one), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, one]) => one);
}
