import type { EditorView } from 'prosemirror-view';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Document } from '#shared/document/model';
import { useWords } from '../../../../i18n';
import { Actions, Button } from '../../../../ui/Button';
import { EditorText } from '../EditorText';
import { nextKey } from '../SpellingMenu';
import { SpellingCount, useWayToNext } from '../SpellingTool';
import { schema } from '../schema';
import { standBelow } from '../spelling-menu';
import { changesOf } from '../track';
import { type EditorProps, useEditor } from '../use-editor';
import { type EditorSpelling, useSpelling } from '../use-spelling';
import { answered } from './asked';
import s from './note.module.css';
import { noteLine, type PlacedNote, removeNote, writeNote } from './notes';

interface Props extends Pick<EditorProps, 'language' | 'values' | 'labels' | 'tracking'> {
  readonly view: EditorView;
  readonly placed: PlacedNote;
}

/**
 * The words of a footnote, below its number. Enter or Esc lead back to the text; what is typed is in the draft at once. F7
 * goes from word to word in question here, and not in the text.
 */
export function NoteField({ view, placed, ...props }: Props) {
  const t = useWords();
  const name = useId();
  const { at, number } = placed;
  const field = useRef<HTMLDivElement>(null);
  const spelling = useSpelling(props.language ?? '');
  const { place, view: own, state } = useNoteEditor({ view, placed, spelling, ...props });
  const way = useWayToNext({ view: own, spelling });
  useLayoutEffect(() => own?.focus(), [own]);
  usePlace(field, view, at);
  const onKeyDown = (event: KeyboardEvent) => {
    // the menu of a word stands outside, and has keys of its own
    if (!(event.target instanceof HTMLElement && event.currentTarget.contains(event.target))) return;
    const isLeaving = event.key === 'Escape' || (event.key === 'Enter' && event.target.isContentEditable);
    if (event.nativeEvent.isComposing || !(isLeaving || event.key === nextKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isLeaving) answered(view);
    else way.goToNext();
  };
  const remove = () => {
    answered(view);
    removeNote(view, at);
  };
  return createPortal(
    <div ref={field} role="dialog" aria-labelledby={name} className={s['field']} onKeyDownCapture={onKeyDown}>
      <p id={name}>{t('pieces.note', { number })}</p>
      <div className={s['words']}>
        <EditorText place={place} />
      </div>
      <Actions>
        <Button small kind="primary" kbd="Esc" onClick={() => answered(view)}>
          {t('pieces.noteDone')}
        </Button>
        <Button small onClick={remove}>
          {t('pieces.noteRemove')}
        </Button>
        <SpellingCount view={own} state={state} spelling={spelling} way={way} />
      </Actions>
    </div>,
    document.body,
  );
}

/** An editor of its own for the one line. Where the note itself is new and tracked, its words are not tracked once more. */
function useNoteEditor({ view, placed, tracking, spelling, ...props }: Props & { readonly spelling: EditorSpelling }) {
  const t = useWords();
  const [first] = useState<Document>(() => ({
    blocks: [{ type: 'paragraph', id: 'note', children: placed.note.children }],
  }));
  const isWritten = useRef(false);
  const isNew = view.state.doc.nodeAt(placed.at)?.marks.some(({ type }) => type === schema.marks.inserted) === true;
  const own = useMemo(() => tracking && { ...tracking, isOn: tracking.isOn && !isNew }, [tracking, isNew]);
  return useEditor({
    ...props,
    plugins: [spelling.plugin],
    ...(own ? { tracking: own } : {}),
    label: t('pieces.noteWords', { number: placed.number }),
    document: first,
    changes: changesOf(view.state),
    onChange: (read) => {
      const { document: text, changes } = read();
      writeNote(view, { at: placed.at, children: noteLine(text), changes, goesOn: isWritten.current });
      isWritten.current = true;
    },
  });
}

/** Keeps the field beside its number while the sheet scrolls and the field grows. */
function usePlace(field: React.RefObject<HTMLDivElement | null>, view: EditorView, at: number): void {
  useLayoutEffect(() => {
    const place = () => field.current && !view.isDestroyed && standBelow(field.current, view, { from: at });
    // it grows with what is typed
    const growth = new ResizeObserver(place);
    if (field.current) growth.observe(field.current);
    place();
    document.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      growth.disconnect();
      document.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [field, view, at]);
}
