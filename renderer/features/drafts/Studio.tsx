import { useMemo, useState } from 'react';
import type { Purpose } from '#shared/drafting/outgoing';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useCommands } from '../../ui/frame';
import { RecordGate } from '../../ui/RecordGate';
import { Screen } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { Gates } from './Gates';
import { leaveFor } from './leave';
import { Sheet } from './Sheet';
import { SidePanel } from './SidePanel';
import { StudioBar } from './StudioBar';
import s from './studio.module.css';
import type { Shown } from './twin/LanguageSwitch';
import { TwinView } from './twin/TwinView';
import { useSide } from './use-side';
import { type Studio as StudioParts, useStudio } from './use-studio';
import { useStudioEditor } from './use-studio-editor';

/** Where a draft is written: gates on the left, the sheet, and what is to settle on the right. */
export function Studio({ id }: { readonly id: string }) {
  const t = useWords();
  const state = useStudio(id);
  if (state.state === 'open') return <OpenStudio studio={state.studio} />;
  const { record, absent } =
    state.state === 'no-case'
      ? { record: missing, absent: t('drafts.caseAbsent') }
      : state.state === 'no-template'
        ? { record: missing, absent: t('drafts.noTemplate') }
        : { record: state, absent: t('drafts.absent') };
  return (
    <Screen crumbs={[{ label: t('drafts.title'), href: '/drafts' }]}>
      <RecordGate record={record} absent={absent} action={<a href="#/drafts">{t('drafts.title')}</a>} />
    </Screen>
  );
}

const missing = { state: 'absent' } as const;

function OpenStudio({ studio }: { readonly studio: StudioParts }) {
  const t = useWords();
  const { draft, file, record, settle } = studio;
  const side = useSide();
  const { goTo } = side;
  const [shown, setShown] = useState<Shown>('own');
  const editing = useStudioEditor(studio, (name) => goTo('check', `slot-${name}`));
  const leave = useLeaving(studio, settle > 0 ? () => goTo('check', 'to-settle') : undefined);
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  return (
    <Screen
      crumbs={[
        { label: t('drafts.title'), href: '/drafts' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: draft.title },
      ]}
      mark={draft.marking}
      markLabel={t('drafts.markOf')}
    >
      <div className={s['desk']}>
        <div className={s['studio']} data-print="sheet">
          <StudioBar studio={studio} onLeave={leave} shown={shown} onShow={setShown} />
          {failure && (
            <div className={s['failure']}>
              <Notice level="warning" title={failure.text} code={failure.code}>
                <p>{t('drafts.saveFailed')}</p>
              </Notice>
            </div>
          )}
          <Gates studio={studio} />
          <Sheet studio={studio} editing={editing} isHidden={shown === 'twin'} />
          {shown === 'twin' && <TwinView studio={studio} />}
          <SidePanel studio={studio} side={side} editing={editing} onTwin={() => setShown('twin')} />
        </div>
      </div>
    </Screen>
  );
}

/** To the wizard, or to what is in the way. Both ways have their key; the button takes the one that comes next. */
function useLeaving({ draft: { id }, next }: StudioParts, settleFirst: (() => void) | undefined): () => void {
  const leave = (purpose: Purpose) => settleFirst ?? (() => leaveFor(purpose, id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it does changes with these two alone
  const commands = useMemo(
    () => [
      { id: 'package.export', shortcut: 'Ctrl+Shift+E', run: leave('final') },
      { id: 'clearance.request', shortcut: 'Ctrl+Enter', run: leave('clearance') },
    ],
    [id, settleFirst === undefined],
  );
  useCommands(commands);
  return leave(next);
}
