import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { isArchived, reopened } from '#shared/case/archive';
import type { Fork } from '#shared/case/model';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { useOpenCase } from '../../../store/use-open-case';
import { ArchivedNotice } from '../../../ui/ArchivedNotice';
import page from '../../../ui/page.module.css';
import { RecordGate } from '../../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import { Empty, Segments } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';

import type { OpenCase } from '../paths/use-path-acts';
import { CandidateTable } from './CandidateTable';
import { NewWay } from './NewWay';
import { type Done, WayCard } from './WayCard';
import { WayTable } from './WayTable';
import s from './ways.module.css';
import { type Kind, kindOf, kinds } from './ways-address';

/** The other ways of a case: what would be if, or several candidates or incidents under the same questions. */
export function Ways({ id }: { readonly id: string }) {
  const t = useWords();
  const record = useOpenCase(id);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  return <WaysPage record={record} />;
}

function WaysPage({ record }: { readonly record: OpenCase }) {
  const t = useWords();
  const [location, navigate] = useLocation();
  const kind = kindOf(location.split('?')[1] ?? '');
  const file = record.value;
  const isClosed = isArchived(file);
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('ways.title') },
      ]}
      mark={file.marking}
    >
      <div className={`${page['page']} ${page['wide']}`}>
        <a className={page['back']} href={`#/cases/${file.id}/outcome`}>
          <ArrowLeft className="icon-s" />
          {t('ways.back')}
        </a>
        <ScreenTitle className={page['docTitle']} focusKey={file.id}>
          {t('ways.title')}
        </ScreenTitle>
        <p className={page['lead']}>{t('ways.lead')}</p>
        {isArchived(file) && <ArchivedNotice onReopen={() => record.set((was) => reopened(was, Date.now()))} />}
        {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
        <div>
          <Segments
            label={t('ways.kinds')}
            value={kind}
            onChange={(wanted: Kind) => navigate(`/cases/${file.id}/ways?kind=${wanted}`, { replace: true })}
            options={kinds.map((value) => ({ value, label: t(`ways.kind.${value}.many`) }))}
          />
        </div>
        <WaysOfKind key={kind} record={record} kind={kind} isClosed={isClosed} />
      </div>
    </Screen>
  );
}

/** Ways that stand beside the case at a time. */
const most = 2;

interface KindProps {
  readonly record: OpenCase;
  readonly kind: Kind;
  readonly isClosed: boolean;
}

function WaysOfKind({ record, kind, isClosed }: KindProps) {
  const t = useWords();
  const all = Object.values(record.value.forks)
    .filter((fork) => fork.kind === kind)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const open = all.filter(({ status }) => status === 'open');
  const rest = all.filter(({ status }) => status !== 'open');
  const [done, setDone] = useState<WhatWasDone>();
  const [chosen, setChosen] = useState<readonly string[]>();
  const isWhatIf = kind === 'what-if';
  const shown = chosen
    ? open.filter(({ id }) => chosen.includes(id))
    : // the newest, until somebody chooses
      open.slice(-most);
  const choose = (fork: Fork) => (is: boolean) => {
    const others = shown.map(({ id }) => id).filter((id) => id !== fork.id);
    setChosen(is ? [...others, fork.id].slice(-most) : others);
  };
  const card = (fork: Fork) => (
    <WayCard
      key={fork.id}
      record={record}
      fork={fork}
      isClosed={isClosed}
      onDone={(done) => setDone({ done, title: fork.title })}
      shown={isWhatIf ? { is: shown.includes(fork), set: choose(fork) } : undefined}
    />
  );
  return (
    <>
      <p className={page['lead']}>{t(`ways.kind.${kind}.lead`)}</p>
      {!isClosed && <NewWay record={record} kind={kind} />}
      <Said what={done} />
      {open.length === 0 && <Empty>{t(`ways.kind.${kind}.none`)}</Empty>}
      <ul className={s['ways']}>{open.map(card)}</ul>
      {isWhatIf && open.length > most && <p className="dim">{t('ways.most')}</p>}
      {isWhatIf
        ? shown.length > 0 && <WayTable file={record.value} forks={shown} />
        : open.length > 0 && <CandidateTable file={record.value} forks={open} isClosed={isClosed} />}
      {rest.length > 0 && (
        <details className={s['rest']}>
          <summary>{t('ways.rest', { count: rest.length })}</summary>
          <ul className={s['ways']}>{rest.map(card)}</ul>
        </details>
      )}
    </>
  );
}

interface WhatWasDone {
  readonly done: Done;
  readonly title: string;
}

/** What was just done with a way, in focus: the button that did it has gone with its card. */
function Said({ what }: { readonly what: WhatWasDone | undefined }) {
  const t = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (what) line.current?.focus();
  }, [what]);
  return (
    <p ref={line} tabIndex={-1} role="status">
      {what && t(`ways.said.${what.done}`, { title: what.title })}
    </p>
  );
}
