import { useMemo, useState } from 'react';
import type { Entry, Part } from '#shared/case/entry';
import { parts } from '#shared/case/entry';
import { setBack } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { tellingOf } from '#shared/case/prose';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { formatNumber } from '../../ui/format';
import { Empty } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import { CasePage } from './CasePage';
import { entryWords } from './entry-words';
import s from './file.module.css';
import { entryTime } from './times';
import { UndoButtons } from './UndoButtons';
import { useEntryNames } from './use-entry-names';
import { VerifyJournal } from './VerifyJournal';

const atOnce = 200;

/** Every change to a case as a sentence, and whether the chain of them is whole. */
export function Journal({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <CasePage id={id} title={t('caseFile.journal.title')} lead={t('caseFile.journal.lead')}>
      {(record) => (
        <>
          <ClockNotice file={record.value} />
          <UndoButtons record={record} />
          <VerifyJournal file={record.value} />
          <Entries journal={record.value.journal} />
        </>
      )}
    </CasePage>
  );
}

function ClockNotice({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const back = useMemo(() => setBack(file.journal), [file.journal]);
  const [first] = back;
  if (!first) return null;
  return (
    <Notice
      level="warning"
      title={t('caseFile.journal.setBack', { count: back.length, first: first.seq })}
      code="case/clock"
    />
  );
}

function Entries({ journal }: { readonly journal: readonly Entry[] }) {
  const t = useWords();
  const names = useEntryNames();
  const [part, setPart] = useState<Part>();
  const [most, setMost] = useState(atOnce);
  const chosen = useMemo(
    () => journal.filter((entry) => part === undefined || entry.part === part).toReversed(),
    [journal, part],
  );
  const present = parts.filter((one) => journal.some((entry) => entry.part === one));
  if (journal.length === 0) return <Empty>{t('caseFile.journal.empty')}</Empty>;
  const shown = chosen.slice(0, most);
  return (
    <>
      <Select
        label={t('caseFile.journal.filter')}
        value={part ?? ''}
        onChange={(event) => setPart(parts.find((one) => one === event.target.value))}
      >
        <option value="">{t('caseFile.journal.all')}</option>
        {present.map((one) => (
          <option key={one} value={one}>
            {t(`caseFile.journal.parts.${one}`)}
          </option>
        ))}
      </Select>
      <p role="status" className="dim">
        {t('caseFile.journal.shown', { shown: formatNumber(shown.length), all: formatNumber(journal.length) })}
      </p>
      <ol className={s['entries']} aria-label={t('caseFile.journal.title')}>
        {shown.map((entry) => (
          <li key={entry.seq} value={entry.seq}>
            <time dateTime={entry.at}>{entryTime(entry.at)}</time>
            {': '}
            {entryWords(t, tellingOf(entry), names)}
          </li>
        ))}
      </ol>
      {chosen.length > most && (
        <Button onClick={() => setMost(most + atOnce)}>
          {t('caseFile.journal.more', { count: Math.min(atOnce, chosen.length - most) })}
        </Button>
      )}
    </>
  );
}
