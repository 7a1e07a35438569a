import { ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { type Marking, markings } from '#shared/case/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Button } from '../../ui/Button';
import { useCommands } from '../../ui/frame';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice, Status } from '../../ui/Status';
import { Gates } from './Gates';
import { OutputMenu } from './output/OutputMenu';
import { Sheet } from './Sheet';
import { SidePanel } from './SidePanel';
import s from './studio.module.css';
import { type Studio as StudioParts, useStudio } from './use-studio';

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
  const exportHref = `#/packages/export/${draft.id}`;
  useStudioCommands(exportHref, settle);
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  return (
    <Screen
      crumbs={[
        { label: t('drafts.title'), href: '/drafts' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: draft.title },
      ]}
      mark={draft.marking}
    >
      <div className={s['studio']} data-print="sheet">
        <div className={s['bar']}>
          <ScreenTitle focusKey={draft.id}>{draft.title}</ScreenTitle>
          <label className={s['mark']}>
            <span className="vh">{t('drafts.mark')}</span>
            <select
              value={draft.marking}
              // the options are the list of marks
              onChange={(event) => record.set((was) => ({ ...was, marking: event.target.value as Marking }))}
            >
              {markings.map((mark) => (
                <option key={mark}>{mark}</option>
              ))}
            </select>
          </label>
          <span className="push">
            {settle > 0 ? (
              <Status level="warning">{t('drafts.settleCount', { count: settle })}</Status>
            ) : (
              <Status level="valid">{t('drafts.settleNone')}</Status>
            )}
          </span>
          <OutputMenu studio={studio} />
          <Button
            kind="primary"
            kbd="Ctrl Shift E"
            aria-describedby={settle > 0 ? 'to-settle' : undefined}
            aria-disabled={settle > 0 || undefined}
            onClick={() =>
              settle > 0 ? document.getElementById('to-settle')?.focus() : window.location.assign(exportHref)
            }
          >
            <ShieldCheck /> {t('drafts.export')}
          </Button>
        </div>
        {failure && (
          <div className={s['failure']}>
            <Notice level="warning" title={failure.text} code={failure.code}>
              <p>{t('drafts.saveFailed')}</p>
            </Notice>
          </div>
        )}
        <Gates studio={studio} />
        <Sheet studio={studio} />
        <SidePanel studio={studio} />
      </div>
    </Screen>
  );
}

function useStudioCommands(exportHref: string, settle: number): void {
  const commands = useMemo(
    () => [
      {
        id: 'package.export',
        shortcut: 'Ctrl+Shift+E',
        run: () => (settle > 0 ? document.getElementById('to-settle')?.focus() : window.location.assign(exportHref)),
      },
      { id: 'drafts.nextIssue', shortcut: 'F8', run: () => nextIssue(1) },
      { id: 'drafts.previousIssue', shortcut: 'Shift+F8', run: () => nextIssue(-1) },
    ],
    [exportHref, settle],
  );
  useCommands(commands);
}

/** Goes round the points to settle. */
function nextIssue(step: 1 | -1): void {
  const issues = [...document.querySelectorAll<HTMLElement>('[data-issue]')];
  const here = issues.findIndex((issue) => issue.contains(document.activeElement));
  const from = here < 0 && step < 0 ? 0 : here;
  const next = issues[(from + step + issues.length) % issues.length];
  (next?.querySelector<HTMLElement>('a, button, input') ?? next)?.focus();
}
