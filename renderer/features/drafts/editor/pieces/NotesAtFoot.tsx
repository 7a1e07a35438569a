import type { EditorView } from 'prosemirror-view';
import { inlineText, type SlotValues } from '#shared/document/to-text';
import { useWords } from '../../../../i18n';
import { ask } from './asked';
import s from './note.module.css';
import type { PlacedNote } from './notes';

interface Props {
  readonly view: EditorView;
  readonly notes: readonly PlacedNote[];
  readonly values: SlotValues;
  readonly language: string;
}

/** The footnotes as they stand at the foot of the paper; each opens to be written in. */
export function NotesAtFoot({ view, notes, values, language }: Props) {
  const t = useWords();
  if (notes.length === 0) return null;
  return (
    <section aria-label={t('pieces.notes')} className={s['foot']}>
      <ol>
        {notes.map(({ at, number, note }) => {
          const words = inlineText(note.children, values);
          return (
            <li key={number}>
              <button type="button" onClick={() => ask(view, { kind: 'note', at })}>
                <sup>{number}</sup>
                {words === '' ? (
                  <span className={s['empty']}>{t('pieces.noteEmpty')}</span>
                ) : (
                  <span lang={language}>{words}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
