import { useState } from 'react';
import { type Bytes, utf8 } from '#shared/base/bytes';
import { type Disposition, type DispositionWords, dispositionDocument } from '#shared/consolidation/disposition';
import { toMarkdown } from '#shared/document/to-markdown';
import { toText } from '#shared/document/to-text';
import type { Draft } from '#shared/drafting/model';
import { plainFileName } from '#shared/ipc/file-name';
import { useWords } from '../../../i18n';
import { saveFile } from '../../../store/save-file';
import { useAuthor } from '../../../store/use-open-case';

type TableType = 'docx' | 'md' | 'txt' | 'pdf';

/** Writes the table to a file the person picks. */
export function useSaveTable(draft: Draft, rows: readonly Disposition[], words: DispositionWords) {
  const t = useWords();
  const author = useAuthor();
  const [state, setState] = useState<{ readonly name?: string | undefined; readonly failure?: unknown }>({});
  const bytesOf = async (type: TableType): Promise<Bytes> => {
    const document = dispositionDocument(rows, words);
    if (type === 'docx') {
      const { tableWord } = await import('../word/word-file');
      return tableWord({ document, title: words.title, draft });
    }
    const marked = (text: string) => utf8(`${draft.marking}\n\n${text}\n`);
    if (type !== 'pdf') return marked(type === 'md' ? toMarkdown(document) : toText(document));
    const [{ writePdf }, { loadFonts }] = await Promise.all([
      import('../../../export/write-pdf'),
      import('../../../export/fonts'),
    ]);
    return writePdf({
      title: words.title,
      isTitleShown: false,
      language: 'en',
      author,
      createdAt: new Date(),
      mark: draft.marking,
      document,
      pageWords: (number, of) => t('paper.page', { number, of }),
      fonts: await loadFonts(),
    });
  };
  const save = async (type: TableType) => {
    setState({});
    try {
      const bytes = await bytesOf(type);
      const suggestedName = plainFileName(`${draft.marking} ${words.title}`, type);
      const saved = await saveFile({ suggestedName, bytes, kind: 'any' });
      setState({ name: saved?.name });
    } catch (failure) {
      setState({ failure });
    }
  };
  return { save, ...state };
}
