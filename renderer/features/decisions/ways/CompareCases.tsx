import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { viewOf } from '#shared/case/compare';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../../i18n';
import { useLive, usePack, useStore } from '../../../store/context';
import { officialDay } from '../../../ui/dates';
import page from '../../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import { Empty } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';
import { Compared } from './Compared';
import s from './ways.module.css';
import { compareAddress, comparedCases, mostCases } from './ways-address';

/** Two to four cases side by side, by the ids in the address; without them, the choice of cases. */
export function CompareCases() {
  const t = useWords();
  const store = useStore();
  const [location, navigate] = useLocation();
  const { ids, isRefused } = comparedCases(location.split('?')[1] ?? '');
  const listing = useLive(() => store.cases.list(), [store]);
  const files = (listing?.items ?? []).map(({ value }) => value);
  const chosen = ids.flatMap((id) => files.find((file) => file.id === id) ?? []);
  const isAbsent = listing !== undefined && chosen.length < ids.length;
  const choose = (id: string, is: boolean) => {
    const others = ids.filter((one) => one !== id);
    navigate(compareAddress(is ? [...others, id].slice(-mostCases) : others), { replace: true });
  };
  return (
    <Screen
      crumbs={[{ label: t('cases.title'), href: '/cases' }, { label: t('ways.cases.title') }]}
      mark={files.some(({ marking }) => marking === 'LIMITE') ? 'LIMITE' : 'PUBLIC'}
    >
      <div className={`${page['page']} ${page['wide']}`}>
        <ScreenTitle className={page['docTitle']}>{t('ways.cases.title')}</ScreenTitle>
        <p className={page['lead']}>{t('ways.cases.lead')}</p>
        {isRefused && <Notice level="warning" title={t('ways.cases.refused')} code="input/schema" />}
        {isAbsent && <Notice level="warning" title={t('ways.cases.absent')} />}
        {listing && files.length < 2 ? (
          <Empty action={<a href="#/cases">{t('cases.back')}</a>}>{t('ways.cases.few')}</Empty>
        ) : (
          <Choice files={files} ids={ids} onChoose={choose} />
        )}
        {chosen.length > 1 && <SideBySide files={chosen} />}
      </div>
    </Screen>
  );
}

interface ChoiceProps {
  readonly files: readonly CaseFile[];
  readonly ids: readonly string[];
  readonly onChoose: (id: string, is: boolean) => void;
}

function Choice({ files, ids, onChoose }: ChoiceProps) {
  const t = useWords();
  return (
    <fieldset className={s['choice']}>
      <legend>{t('ways.cases.choose')}</legend>
      {files.map(({ id, title, createdAt }) => (
        <label key={id} className={s['show']}>
          <input type="checkbox" checked={ids.includes(id)} onChange={(event) => onChoose(id, event.target.checked)} />
          {title} <span className="dim">{t('ways.caseOf', { date: officialDay(createdAt) })}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SideBySide({ files }: { readonly files: readonly CaseFile[] }) {
  const t = useWords();
  const { trees, measures } = usePack();
  const columns = useMemo(
    () =>
      files.map((file) => ({
        key: file.id,
        label: <CaseHead file={file} />,
        view: viewOf(file, trees, measures),
      })),
    [files, trees, measures],
  );
  return <Compared columns={columns} corner={t('ways.table.case')} />;
}

function CaseHead({ file: { id, title, createdAt } }: { readonly file: CaseFile }) {
  const t = useWords();
  return (
    <>
      <a href={`#/cases/${id}/outcome`}>{title}</a>
      <small>{t('ways.caseOf', { date: officialDay(createdAt) })}</small>
    </>
  );
}
