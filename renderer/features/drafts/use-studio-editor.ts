import { useMemo, useState } from 'react';
import { useWords } from '../../i18n';
import { useAuthor } from '../../store/use-open-case';
import type { EditorNote } from './editor/EditorNotes';
import { askedPlugin } from './editor/pieces/asked';
import type { Tracking } from './editor/track';
import { type Editing, useEditor } from './editor/use-editor';
import { type EditorFind, useFind } from './editor/use-find';
import { type EditorSpelling, useSpelling } from './editor/use-spelling';
import { useUndoLog } from './editor/use-undo-log';
import type { Studio } from './use-studio';

export interface StudioEditing extends Editing {
  readonly spelling: EditorSpelling;
  readonly find: EditorFind;
  /** What the editor has to say of the last edit, until it is read. */
  readonly note: EditorNote | undefined;
  readonly tell: (note: EditorNote | undefined) => void;
  /** The names of the fields, by slot. */
  readonly labels: Readonly<Record<string, string>>;
  readonly tracking: Tracking;
}

/** The editor of the draft's text. Panels beside it put clauses into it and find words in it. */
export function useStudioEditor(
  { draft, record, template, texts }: Studio,
  goToSlot: (name: string) => void,
): StudioEditing {
  const t = useWords();
  const labels = useMemo(() => Object.fromEntries(template.slots.map(({ name, label }) => [name, label])), [template]);
  const author = useAuthor();
  const spelling = useSpelling(draft.language);
  const find = useFind();
  const [note, setNote] = useState<EditorNote>();
  const [asked] = useState(askedPlugin);
  const { tracking: isOn, round } = draft;
  const tracking = useMemo(
    () => ({ isOn, author: author === '' ? t('drafts.changes.noName') : author, round }),
    [isOn, author, round, t],
  );
  const editing = useEditor({
    plugins: [spelling.plugin, find.plugin, asked],
    label: t('drafts.editor'),
    language: draft.language,
    document: draft.document,
    values: texts,
    labels,
    changes: draft.changes,
    tracking,
    onChange: (read) =>
      record.later('text', (was) => {
        const { document: text, changes } = read();
        return { ...was, document: text, changes: { ...was.changes, ...changes } };
      }),
    onSlot: goToSlot,
    onRefused: setNote,
    onForm: () => setNote('form'),
  });
  useUndoLog(editing.view, { id: draft.id, beside: record.beside, flush: record.flush });
  return { ...editing, spelling, find, labels, tracking, note, tell: setNote };
}
