import { Search } from 'lucide-react';
import type { EditorView } from 'prosemirror-view';
import { useWords } from '../../../i18n';
import s from './spelling.module.css';
import type { EditorFind } from './use-find';

/** The way to finding for those at the mouse; Ctrl+F for the others. */
export function FindTool({ view, find }: { readonly view: EditorView | undefined; readonly find: EditorFind }) {
  const t = useWords();
  return (
    <span className={s['row']}>
      <button
        type="button"
        className={s['tool']}
        aria-label={t('find.open')}
        title={t('find.open')}
        aria-expanded={find.isOpen}
        onClick={() => view && (find.isOpen ? find.close(view) : find.open(view))}
      >
        <Search aria-hidden="true" />
      </button>
    </span>
  );
}
