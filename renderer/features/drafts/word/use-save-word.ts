import { useState } from 'react';
import { plainFileName } from '#shared/ipc/file-name';
import { bridge } from '../../../bridge';
import { usePack, useStore } from '../../../store/context';
import { requireSaved } from '../../../store/keeper';
import { keepVersion } from '../../../store/versions';
import type { Studio } from '../use-studio';

interface State {
  readonly isBusy: boolean;
  readonly name?: string;
  readonly failure?: unknown;
}

/** Writes the draft as a Word file; what was sent is kept as a version, and the journal says that it left. */
export function useSaveWord({ record, file }: Studio) {
  const pack = usePack();
  const store = useStore();
  const [state, setState] = useState<State>({ isBusy: false });
  const write = async (copy: string) => {
    await requireSaved();
    const draft = record.current();
    const { draftWord } = await import('./word-file');
    const bytes = draftWord({ draft, case: file, pack }, copy === '' ? undefined : copy);
    const suggestedName = plainFileName(`${draft.marking} ${draft.title}`, 'docx');
    const saved = await bridge.call('file.save', { suggestedName, bytes, kind: 'any' });
    if (!saved) return undefined;
    await keepVersion(store, draft, { kind: 'package' });
    const details = { draft: draft.id, round: draft.round, copy, size: saved.size };
    await store.journal.append({ kind: 'word.saved', caseId: draft.caseId, details });
    return saved.name;
  };
  const save = async (copy: string) => {
    setState({ isBusy: true });
    try {
      const name = await write(copy);
      setState({ isBusy: false, ...(name === undefined ? {} : { name }) });
    } catch (failure) {
      setState({ isBusy: false, failure });
    }
  };
  return { state, save };
}
