import { ChangeBar } from './editor/ChangeBar';
import { EditorNotes } from './editor/EditorNotes';
import { EditorText } from './editor/EditorText';
import { EditorTools } from './editor/EditorTools';
import { Find } from './editor/Find';
import { FindTool } from './editor/FindTool';
import { NameChanges } from './editor/NameChanges';
import { SpellingTool } from './editor/SpellingTool';
import s from './sheet.module.css';
import type { Studio } from './use-studio';
import type { StudioEditing } from './use-studio-editor';

interface Props {
  readonly studio: Studio;
  readonly editing: StudioEditing;
  /** The editor stays, with its cursor, while the two languages are shown. */
  readonly isHidden: boolean;
}

/** The page as it will be read: tools above it, mark on top and at the foot, the text between. */
export function Sheet({ studio, editing, isHidden }: Props) {
  const { draft } = studio;
  const { place, view, state, spelling, find, note, onNoteRead } = editing;
  return (
    <div className={s['editor']} data-region="editor" hidden={isHidden}>
      <div className={s['head']} data-print="never">
        <EditorTools view={view} state={state}>
          <ChangeBar view={view} state={state} studio={studio} />
          <FindTool view={view} find={find} />
          <SpellingTool view={view} state={state} spelling={spelling} />
        </EditorTools>
        <Find view={view} state={state} find={find} draft={draft} />
        <NameChanges view={view} studio={studio} />
        <EditorNotes view={view} note={note} onRead={onNoteRead} />
      </div>
      <div className={s['sheet']}>
        <p className={s['sheetMark']}>{draft.marking}</p>
        <EditorText place={place} />
        <p className={`${s['sheetMark']} ${s['foot']}`}>{draft.marking}</p>
      </div>
    </div>
  );
}
