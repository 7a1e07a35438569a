import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useMemo } from 'react';
import type { EditorProps } from '../use-editor';
import { askedOf } from './asked';
import { CrossPicker } from './CrossPicker';
import { NoteField } from './NoteField';
import { NotesAtFoot } from './NotesAtFoot';
import { notesIn } from './notes';

export interface PiecesProps extends Pick<EditorProps, 'values' | 'labels' | 'tracking'> {
  readonly view: EditorView | undefined;
  readonly state: EditorState | undefined;
  readonly language: string;
}

/** The footnotes below the text, and what is open beside it: a note to be written, a paragraph to be chosen. */
export function Pieces({ view, state, ...props }: PiecesProps) {
  const doc = state?.doc;
  const notes = useMemo(() => (doc ? notesIn(doc) : []), [doc]);
  if (!view || !state || view.isDestroyed) return null;
  const asked = askedOf(state);
  const placed = asked?.kind === 'note' ? notes.find(({ at }) => at === asked.at) : undefined;
  const { values, language } = props;
  return (
    <>
      <NotesAtFoot view={view} notes={notes} values={values} language={language} />
      {placed && <NoteField key={placed.number} view={view} placed={placed} {...props} />}
      {asked?.kind === 'cross' && <CrossPicker view={view} at={asked.at} values={values} language={language} />}
    </>
  );
}
