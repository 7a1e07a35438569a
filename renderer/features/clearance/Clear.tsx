import { memo } from 'react';
import type { IncomingDraft, Typed } from '#shared/clearance/incoming';
import { accepted } from '#shared/document/tracked';
import type { Draft } from '#shared/drafting/model';
import { shownTexts } from '#shared/drafting/slot-value';
import { useWords } from '../../i18n';
import { clearanceRows } from '../../store/clearance';
import { usePack, useStore } from '../../store/context';
import { type Record, useRecord } from '../../store/record';
import { DocumentView } from '../../ui/DocumentView';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Decide } from './Decide';
import { Elsewhere } from './Elsewhere';
import { ReplyEnvelope } from './ReplyEnvelope';
import { Speak } from './Speak';
import { useReply } from './use-reply';

/**
 * A text of somebody else: read, comment, propose, decide, sign. The text as it came is never altered; what is typed is kept
 * beside it as it is typed.
 */
export function Clear({ id }: { readonly id: string }) {
  const t = useWords();
  const store = useStore();
  const record = useRecord(clearanceRows(store).incoming, id);
  if (record.state === 'open') return <OpenClear key={id} record={record} />;
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('clearance.clear.title') }]}>
      <RecordGate
        record={record}
        absent={t('clearance.clear.absent')}
        action={<a href="#/drafts/board">{t('clearance.board')}</a>}
      />
    </Screen>
  );
}

function OpenClear({ record }: { readonly record: Extract<Record<IncomingDraft>, { state: 'open' }> }) {
  const t = useWords();
  const { id, draft: came, from } = record.value;
  const change = (typed: Typed) => record.set((was) => ({ ...was, typed: { ...was.typed, ...typed } }));
  const reply = useReply(record, change);
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
          <ScreenTitle focusKey={id}>{came.title}</ScreenTitle>
        </div>
        <p className={page['lead']}>{t('clearance.clear.lead')}</p>
        <p className="dim">{t('clearance.clear.from', { from })}</p>
        <Came draft={came} />
        <Speak came={record.value} onChange={change} />
        <ReplyEnvelope came={record.value} reply={reply} />
        <Decide record={record} onChange={change} envelope={reply.envelope} />
        <Elsewhere record={record} envelope={reply.envelope} />
      </div>
    </Screen>
  );
}

/** It never changes: no key waits for a long text to be laid out again. */
const Came = memo(function Came({ draft }: { readonly draft: Draft }) {
  const { templates } = usePack();
  const template = templates.find(({ id }) => id === draft.template.id);
  // as it stands on paper; without its template, as it was entered
  const texts = template ? shownTexts(template, draft) : draft.values;
  return (
    <section className={page['card']} lang={draft.language}>
      <DocumentView document={accepted(draft.document)} slot={(name) => texts[name] ?? name} />
    </section>
  );
});
