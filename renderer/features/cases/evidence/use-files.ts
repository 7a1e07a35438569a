import { useEffect, useRef, useState } from 'react';
import { assertRoom, withFile, withoutFile } from '#shared/case/evidence-files';
import type { Attachment, Evidence } from '#shared/case/parts';
import { bridge } from '../../../bridge';
import { useStore } from '../../../store/context';
import { requireSaved } from '../../../store/keeper';
import { saveFile } from '../../../store/save-file';
import type { OpenRecord } from '../CasePage';
import { offeredName } from './shown-name';

export interface FileDoings {
  /** The file that is being sealed, and how much of it is. */
  readonly share: { readonly name: string; readonly of1: number } | undefined;
  readonly done: { readonly what: 'added' | 'saved'; readonly name: string } | undefined;
  readonly failure: { readonly at: 'add' | 'save' | 'remove'; readonly thrown: unknown } | undefined;
  readonly add: () => Promise<void>;
  readonly save: (file: Attachment) => Promise<void>;
  readonly remove: (file: Attachment) => Promise<void>;
}

/** What can be done with the files of a piece. A file is on file only once every part of it is on the disk. */
export function useFiles({ set, flush, value }: OpenRecord, piece: Evidence): FileDoings {
  const { attachments, journal } = useStore();
  const [share, setShare] = useState<FileDoings['share']>();
  const [done, setDone] = useState<FileDoings['done']>();
  const [failure, setFailure] = useState<FileDoings['failure']>();
  const isHere = useIsHere();
  const doing = async (at: NonNullable<FileDoings['failure']>['at'], run: () => Promise<void>) => {
    setFailure(undefined);
    setDone(undefined);
    await run().catch((thrown: unknown) => setFailure({ at, thrown }));
    setShare(undefined);
  };
  const add = async () => {
    assertRoom(piece);
    const picked = await bridge.call('file.open', { purpose: 'any' });
    if (!picked) return;
    const { name } = picked;
    setShare({ name, of1: 0 });
    const file = await attachments.add({ ...picked, now: Date.now() }, (of1) => setShare({ name, of1 }));
    // nobody waits for it any more: it was not said to be kept
    if (!isHere.current) return attachments.erase(file.id);
    set((was) => withFile(was, piece.id, file));
    await flush();
    setDone({ what: 'added', name });
  };
  const save = async (file: Attachment) => {
    const bytes = await attachments.read(file);
    const saved = await saveFile({ suggestedName: offeredName(file.name), bytes, kind: 'any' });
    if (!saved) return;
    await journal.append({ kind: 'evidence.saved', caseId: value.id, details: { file: file.id, size: file.size } });
    setDone({ what: 'saved', name: saved.name });
  };
  const remove = async (file: Attachment) => {
    set((was) => withoutFile(was, piece.id, file.id));
    // the bytes go once the case, and its journal, say so on the disk
    await requireSaved();
    await attachments.erase(file.id);
  };
  return {
    share,
    done,
    failure,
    add: () => doing('add', add),
    save: (file) => doing('save', () => save(file)),
    remove: (file) => doing('remove', () => remove(file)),
  };
}

function useIsHere() {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return isHere;
}
