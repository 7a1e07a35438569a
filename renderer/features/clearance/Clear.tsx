import { useState } from 'react';
import type { IncomingDraft } from '#shared/clearance/incoming';
import { accepted } from '#shared/document/tracked';
import { useWords } from '../../i18n';
import { clearanceRows } from '../../store/clearance';
import { useLive, useStore } from '../../store/context';
import type { Stored } from '../../store/repository';
import { DocumentView } from '../../ui/DocumentView';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Decide } from './Decide';
import { Speak } from './Speak';

/** A text of somebody else: read, comment, propose, decide, sign. The text as it came is never altered. */
export function Clear({ id }: { readonly id: string }) {
  const t = useWords();
  const store = useStore();
  const row = useLive(async () => (await clearanceRows(store).incoming.get(id)) ?? null, [store, id]);
  if (row) return <OpenClear key={id} row={row} />;
  const state = row === undefined ? 'loading' : 'absent';
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('clearance.clear.title') }]}>
      <RecordGate
        record={{ state }}
        absent={t('clearance.clear.absent')}
        action={<a href="#/drafts/board">{t('clearance.board')}</a>}
      />
    </Screen>
  );
}

function OpenClear({ row }: { readonly row: Stored<IncomingDraft> }) {
  const t = useWords();
  const came = row.value.draft;
  const [draft, setDraft] = useState(came);
  return (
    <Screen
      crumbs={[
        { label: t('clearance.board'), href: '/drafts/board' },
        { label: t('clearance.clear.title') },
        { label: came.title },
      ]}
      mark={came.marking}
    >
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle focusKey={row.id}>{came.title}</ScreenTitle>
        </div>
        <p className={page['lead']}>{t('clearance.clear.lead')}</p>
        <p className="dim">{t('clearance.clear.from', { from: row.value.from })}</p>
        <section className={page['card']} lang={came.language}>
          <DocumentView document={accepted(came.document)} slot={(name) => came.values[name] ?? name} />
        </section>
        <Speak draft={draft} came={came} onChange={setDraft} />
        <Decide row={row} draft={draft} />
      </div>
    </Screen>
  );
}
