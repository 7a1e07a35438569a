import { Bold, Italic, List, ListOrdered, type LucideIcon, Redo2, Undo2 } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../../i18n';
import { type ToolId, toolIds, tools } from './keys';
import s from './tools.module.css';

const icons: Readonly<Record<ToolId, LucideIcon>> = {
  undo: Undo2,
  redo: Redo2,
  bold: Bold,
  italic: Italic,
  numbered: ListOrdered,
  bulleted: List,
};

interface Props {
  readonly view: EditorView | undefined;
  readonly state: EditorState | undefined;
  /** What else stands in the row; each a tab stop of its own. */
  readonly children?: ReactNode;
}

/** One tab stop; the arrows move inside. A tool that cannot act now stays, and says so. */
export function EditorTools({ view, state, children }: Props) {
  const t = useWords();
  const [current, setCurrent] = useState<ToolId>('undo');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = neighbour(current, event.key);
    if (!next) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tool="${next}"]`)?.focus();
  };
  return (
    <div role="toolbar" aria-label={t('drafts.tools.label')} className={s['tools']} onKeyDown={onKeyDown}>
      {toolIds.map((id) => {
        const { run, isOn } = tools[id];
        const Icon = icons[id];
        return (
          <button
            key={id}
            type="button"
            data-tool={id}
            tabIndex={id === current ? 0 : -1}
            aria-label={t(`drafts.tools.${id}`)}
            title={t(`drafts.tools.${id}`)}
            aria-pressed={state && isOn ? isOn(state) : undefined}
            aria-disabled={!state || !run(state)}
            onFocus={() => setCurrent(id)}
            onClick={() => {
              if (!view) return;
              run(view.state, view.dispatch, view);
              view.focus();
            }}
          >
            <Icon aria-hidden="true" />
          </button>
        );
      })}
      {children}
    </div>
  );
}

function neighbour(current: ToolId, key: string): ToolId | undefined {
  const at = toolIds.indexOf(current);
  const last = toolIds.length - 1;
  switch (key) {
    case 'ArrowRight':
      return toolIds[at === last ? 0 : at + 1];
    case 'ArrowLeft':
      return toolIds[at === 0 ? last : at - 1];
    case 'Home':
      return toolIds[0];
    case 'End':
      return toolIds[last];
    default:
      return undefined;
  }
}
