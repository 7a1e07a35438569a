import { isHandedOver } from '#shared/drafting/kinds';
import { useWords } from '../../i18n';
import { ChangeBar } from './editor/ChangeBar';
import { EditorNotes } from './editor/EditorNotes';
import { EditorText } from './editor/EditorText';
import { EditorTools } from './editor/EditorTools';
import { Find } from './editor/Find';
import { FindTool } from './editor/FindTool';
import { NameChanges } from './editor/NameChanges';
import { Pieces } from './editor/pieces/Pieces';
import { PiecesTools } from './editor/pieces/PiecesTools';
import { useActs } from './editor/pieces/use-acts';
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
  const t = useWords();
  const { draft, template, texts } = studio;
  const { place, view, state, spelling, find, note, tell, labels, tracking } = editing;
  const acts = useActs(view, { isTracking: tracking.isOn, tell });
  return (
    <div className={s['editor']} data-region="editor" hidden={isHidden}>
      <div className={s['head']} data-print="never">
        <EditorTools view={view} state={state}>
          <PiecesTools state={state} acts={acts} />
          <ChangeBar view={view} state={state} studio={studio} />
          <FindTool view={view} find={find} />
          <SpellingTool view={view} state={state} spelling={spelling} />
        </EditorTools>
        <Find view={view} state={state} find={find} draft={draft} />
        <NameChanges view={view} studio={studio} />
        <EditorNotes view={view} note={note} onRead={() => tell(undefined)} />
      </div>
      <div className={s['sheet']}>
        <div>
          <p className={s['sheetMark']}>{draft.marking}</p>
          {isHandedOver(template.kind) && <p className={s['markNote']}>{t('drafts.markOnPaper')}</p>}
        </div>
        <div className={s['words']}>
          <EditorText place={place} />
          <Pieces
            view={view}
            state={state}
            language={draft.language}
            values={texts}
            labels={labels}
            tracking={tracking}
          />
        </div>
        <p className={`${s['sheetMark']} ${s['foot']}`}>{draft.marking}</p>
      </div>
    </div>
  );
}
