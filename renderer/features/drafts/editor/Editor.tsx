import { EditorText } from './EditorText';
import { EditorTools } from './EditorTools';
import s from './editor.module.css';
import { type EditorProps, useEditor } from './use-editor';

/** The text of a draft, to be written in: slots, grounds and numbered paragraphs as they stand on paper. */
export function Editor(props: EditorProps) {
  const { place, view, state } = useEditor(props);
  return (
    <div className={s['frame']}>
      <EditorTools view={view} state={state} />
      <EditorText place={place} />
    </div>
  );
}
