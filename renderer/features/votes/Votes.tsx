import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { countOf } from '#shared/content/count-of';
import { newSheet } from '#shared/voting/new-sheet';
import type { VoteSheet } from '#shared/voting/sheet';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import type { Record } from '../../store/record';
import { useOpenCase } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { Notice, Status } from '../../ui/Status';
import { levelOf } from './level-of';
import s from './votes.module.css';

interface Props {
  readonly id: string;
  /** The measure whose vote is looked for. */
  readonly measure?: string | undefined;
}

/** The votes counted in a case; with a measure, those on it. */
export function Votes({ id, measure }: Props) {
  const t = useWords();
  const record = useOpenCase(id);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  return <VoteList record={record} measure={measure} />;
}

interface ListProps {
  readonly record: Extract<Record<CaseFile>, { state: 'open' }>;
  readonly measure: string | undefined;
}

function VoteList({ record, measure }: ListProps) {
  const t = useWords();
  const pack = usePack();
  const file = record.value;
  const about = pack.measures.find((one) => one.id === measure);
  const sheets = Object.values(file.votes).filter((sheet) => about === undefined || sheet.measure === about.id);
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  const add = async () => {
    const id = crypto.randomUUID();
    const date = new Date().toISOString().slice(0, 10);
    record.set((was) => ({ ...was, votes: { ...was.votes, [id]: newSheet({ id, date, measure: about }) } }));
    await record.flush();
    window.location.assign(`#/cases/${file.id}/votes/${id}`);
  };
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('votes.title') },
      ]}
      mark={file.marking}
    >
      <div className={page['page']}>
        <ScreenTitle className={page['docTitle']} focusKey={`${file.id} ${measure}`}>
          {t('votes.title')}
        </ScreenTitle>
        <p className={page['lead']}>{t('votes.lead')}</p>
        {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
        {sheets.length === 0 && <Empty>{t('votes.none')}</Empty>}
        <ul className={s['list']}>
          {sheets.map((sheet) => (
            <VoteRow key={sheet.id} caseId={file.id} sheet={sheet} />
          ))}
        </ul>
        <Actions>
          <Button kind="primary" onClick={() => void add()}>
            {about ? t('votes.addOf', { title: about.title }) : t('votes.add')}
          </Button>
          {about && <a href={`#/cases/${file.id}/votes`}>{t('votes.back')}</a>}
        </Actions>
      </div>
    </Screen>
  );
}

function VoteRow({ caseId, sheet }: { readonly caseId: string; readonly sheet: VoteSheet }) {
  const t = useWords();
  const pack = usePack();
  const { result } = useMemo(() => countOf(sheet, pack), [sheet, pack]).tally;
  return (
    <li>
      <Status level={levelOf(result)} pill>
        {t(`votes.result.${result}`)}
      </Status>
      <a href={`#/cases/${caseId}/votes/${sheet.id}`}>{sheet.title.trim() || t('votes.untitled')}</a>
      <span className="dim">
        {t(`votes.rules.${sheet.rule}`)}, {officialDay(sheet.date)}
      </span>
    </li>
  );
}
