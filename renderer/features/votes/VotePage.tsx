import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { countOf } from '#shared/content/count-of';
import type { VoteSheet } from '#shared/voting/sheet';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import { useOpenCase } from '../../store/use-open-case';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { OtherRules } from './OtherRules';
import { Positions } from './Positions';
import { Result } from './Result';
import { RuleFields } from './RuleFields';
import { Tips } from './Tips';
import { VoteInspector } from './VoteInspector';
import s from './votes.module.css';

/** One vote: positions State by State, and at once what follows from them. */
export function VotePage({ id, sheet: sheetId }: { readonly id: string; readonly sheet: string }) {
  const t = useWords();
  const record = useOpenCase(id);
  const sheet = record.state === 'open' && Object.hasOwn(record.value.votes, sheetId) && record.value.votes[sheetId];
  if (record.state !== 'open' || !sheet)
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate
          record={record.state === 'open' ? { state: 'absent' } : record}
          absent={record.state === 'open' ? t('votes.absent') : t('cases.absent')}
          action={<a href={record.state === 'open' ? `#/cases/${id}/votes` : '#/cases'}>{t('cases.back')}</a>}
        />
      </Screen>
    );
  const change = (what: Partial<VoteSheet> | ((was: VoteSheet) => Partial<VoteSheet>)) =>
    record.set((file) => withSheet(file, sheet.id, what));
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  return (
    <Sheet file={record.value} sheet={sheet} onChange={change}>
      {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
    </Sheet>
  );
}

/** The case with one sheet changed; a sheet that is gone stays so. */
function withSheet(file: CaseFile, id: string, what: Partial<VoteSheet> | ((was: VoteSheet) => Partial<VoteSheet>)) {
  const was = file.votes[id];
  if (!was) return file;
  return { ...file, votes: { ...file.votes, [id]: { ...was, ...(typeof what === 'function' ? what(was) : what) } } };
}

interface Props {
  readonly file: CaseFile;
  readonly sheet: VoteSheet;
  readonly onChange: (what: Partial<VoteSheet> | ((was: VoteSheet) => Partial<VoteSheet>)) => void;
  readonly children: React.ReactNode;
}

function Sheet({ file, sheet, onChange, children }: Props) {
  const t = useWords();
  const pack = usePack();
  const count = useMemo(() => countOf(sheet, pack), [sheet, pack]);
  const title = sheet.title.trim() || t('votes.untitled');
  const fillUp = () =>
    onChange((was) => ({
      positions: Object.fromEntries(
        count.members.map(({ id }) => [
          id,
          (was.positions[id] ?? 'not-known') === 'not-known' ? 'for' : was.positions[id],
        ]),
      ) as VoteSheet['positions'], // each is there or put in favour
    }));
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('votes.title'), href: `/cases/${file.id}/votes` },
        { label: title },
      ]}
      mark={file.marking}
      inspector={<VoteInspector count={count} />}
    >
      <div className={`${page['page']} ${s['sheet']}`}>
        <a className={page['back']} href={`#/cases/${file.id}/votes`}>
          <ArrowLeft className="icon-s" />
          {t('votes.back')}
        </a>
        <ScreenTitle className={page['docTitle']} focusKey={sheet.id}>
          {title}
        </ScreenTitle>
        {children}
        <Result count={count} />
        <RuleFields count={count} onChange={onChange} />
        <div className={s['tools']}>
          <p className="dim">{t('votes.keys')}</p>
          <Button small onClick={fillUp}>
            {t('votes.restFor')}
          </Button>
        </div>
        <Positions count={count} onChange={onChange} />
        <Tips count={count} />
        <OtherRules count={count} />
        <TextArea
          label={t('votes.note')}
          rows={3}
          maxLength={5000}
          value={sheet.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </div>
    </Screen>
  );
}
