import { X } from 'lucide-react';
import type { EditorView } from 'prosemirror-view';
import { AppError, type ErrorCode } from '#shared/base/errors';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { IconButton } from '../../../ui/Button';
import { Status } from '../../../ui/Status';
import s from './notes.module.css';
import { isNotice, type Notice } from './pieces/acts';

/** An edit that was refused, by its code, or one that is not tracked, or did less than it seems. */
export type EditorNote = ErrorCode | Notice;

interface Props {
  readonly view: EditorView | undefined;
  readonly note: EditorNote | undefined;
  readonly onRead: () => void;
}

/** One line under the tools: nothing is refused, or left untracked, without a word. It never takes the cursor. */
export function EditorNotes({ view, note, onRead }: Props) {
  const t = useWords();
  return (
    <div role="status">
      {note && (
        <div className={s['bar']}>
          <Status level="warning">
            {isNotice(note) ? t(`pieces.notice.${note}`) : errorWords(new AppError(note)).text}
          </Status>
          <IconButton
            label={t('drafts.changes.noteRead')}
            onClick={() => {
              onRead();
              view?.focus();
            }}
          >
            <X />
          </IconButton>
        </div>
      )}
    </div>
  );
}
