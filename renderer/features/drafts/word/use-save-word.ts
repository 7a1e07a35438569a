import { inLanguage } from '#shared/drafting/twin';
import { plainFileName } from '#shared/ipc/file-name';
import { usePack, useStore } from '../../../store/context';
import { requireSaved } from '../../../store/keeper';
import { saveFile } from '../../../store/save-file';
import { keepVersion } from '../../../store/versions';
import { useSaving } from '../output/use-saving';
import type { Studio } from '../use-studio';

/** Writes the draft as a Word file; what was sent is kept as a version, and the journal says that it left. */
export function useSaveWord({ record, file }: Studio) {
  const pack = usePack();
  const store = useStore();
  const write = async (copy: string, language: string) => {
    await requireSaved();
    const draft = record.current();
    const { draftWord } = await import('./word-file');
    const said = inLanguage(draft, language);
    const bytes = draftWord({ draft: said, case: file, pack }, copy === '' ? undefined : copy);
    const suggestedName = plainFileName(`${said.marking} ${said.title}`, 'docx');
    const saved = await saveFile({ suggestedName, bytes, kind: 'any' });
    if (!saved) return undefined;
    await keepVersion(store, draft, { kind: 'package' });
    const details = { draft: draft.id, round: draft.round, language, copy, size: saved.size };
    await store.journal.append({ kind: 'word.saved', caseId: draft.caseId, details });
    return saved.name;
  };
  return useSaving(write);
}
