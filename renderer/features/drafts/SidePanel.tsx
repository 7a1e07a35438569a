import { type KeyboardEvent, useRef } from 'react';
import { useWords } from '../../i18n';
import { CheckPanel } from './CheckPanel';
import { ClausesPanel } from './clauses/ClausesPanel';
import { CommentsPanel } from './comments/CommentsPanel';
import type { Editing } from './editor/use-editor';
import { goOnWithEnter } from './next-issue';
import s from './side.module.css';
import { type Side, type SideTab, sideTabs } from './use-side';
import type { Studio } from './use-studio';

interface Props {
  readonly studio: Studio;
  readonly side: Side;
  readonly editing: Editing;
  /** Shows the two languages. */
  readonly onTwin: () => void;
}

/** Three panels beside the text: what is to settle, clauses that fit, and comments. */
export function SidePanel({ studio, side, editing, onTwin }: Props) {
  const t = useWords();
  const open = studio.draft.comments.filter(({ status }) => status === 'open').length;
  const counts: Readonly<Record<SideTab, number>> = { check: studio.settle, clauses: 0, comments: open };
  return (
    <div className={s['side']} role="region" aria-label={t('drafts.side.label')} data-region="side">
      <Tabs side={side} counts={counts} />
      <div
        role="tabpanel"
        id="side-panel"
        aria-labelledby={`side-${side.tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className={s['panel']}
        onKeyDown={side.tab === 'check' ? goOnWithEnter : undefined}
      >
        {side.tab === 'check' && <CheckPanel studio={studio} editing={editing} onTwin={onTwin} />}
        {side.tab === 'clauses' && <ClausesPanel studio={studio} editing={editing} />}
        {side.tab === 'comments' && <CommentsPanel studio={studio} editing={editing} />}
      </div>
    </div>
  );
}

/** One tab stop; the arrows choose. */
function Tabs({ side, counts }: { readonly side: Side; readonly counts: Readonly<Record<SideTab, number>> }) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = sideTabs.indexOf(side.tab) + step;
    const next = sideTabs[(at + sideTabs.length) % sideTabs.length] ?? 'check';
    side.setTab(next);
    list.current?.querySelector<HTMLElement>(`#side-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={t('drafts.side.label')} className={s['tabs']} onKeyDown={onKeyDown}>
      {sideTabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`side-${tab}`}
          aria-selected={tab === side.tab}
          aria-controls={tab === side.tab ? 'side-panel' : undefined}
          tabIndex={tab === side.tab ? 0 : -1}
          onClick={() => side.setTab(tab)}
        >
          {t(`drafts.side.${tab}`)} {counts[tab] > 0 && <span className="num">{counts[tab]}</span>}
        </button>
      ))}
    </div>
  );
}
