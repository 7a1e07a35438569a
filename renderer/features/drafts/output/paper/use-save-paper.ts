import { toHex } from '#shared/base/bytes';
import { bearsMark, type PaperForm } from '#shared/drafting/paper-document';
import { inLanguage } from '#shared/drafting/twin';
import { plainFileName } from '#shared/ipc/file-name';
import { receiptOf } from '#shared/receipt/receipt-of';
import { useContent, useStore } from '../../../../store/context';
import { requireSaved } from '../../../../store/keeper';
import { saveFile } from '../../../../store/save-file';
import type { Studio } from '../../use-studio';
import { useSaving } from '../use-saving';
import { type PaperType, paperFile } from './paper-file';

interface Order {
  readonly type: PaperType;
  readonly form: PaperForm;
  readonly copy: { readonly number: number; readonly of: number };
  /** That of the draft or of its twin. */
  readonly language: string;
}

/** Writes one copy to a file the person picks, and enters it in the journal: which draft, which form, which copy. */
export function useSavePaper({ draft, file, holds }: Studio) {
  const { pack, digest } = useContent();
  const { settings, journal } = useStore();
  const write = async ({ type, form, copy, language }: Order) => {
    const said = inLanguage(draft, language);
    await requireSaved();
    const kept = await settings.get('export.author');
    const author = typeof kept === 'string' ? kept : '';
    const now = Date.now();
    const salt = () => toHex(crypto.getRandomValues(new Uint8Array(16)));
    const input = { draft: said, case: file, pack, isWorkingCopy: holds.length > 0 };
    const isMarked = (type !== 'pdf' && type !== 'txt') || bearsMark(input, form);
    const bytes = await paperFile(type, {
      input,
      form,
      copy,
      author,
      now: new Date(now),
      receipt: form === 'with-grounds' ? receiptOf({ file, pack, digest, now, author, salt }) : undefined,
    });
    const suggestedName = plainFileName(isMarked ? `${said.marking} ${said.title}` : said.title, type);
    const saved = await saveFile({ suggestedName, bytes, kind: 'any' });
    if (saved)
      await journal.append({
        kind: 'paper.saved',
        caseId: draft.caseId,
        details: { draft: draft.id, language, type, form, copy: `${copy.number}/${copy.of}`, size: saved.size },
      });
    return saved?.name;
  };
  return useSaving(write);
}
