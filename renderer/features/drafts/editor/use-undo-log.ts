import type { EditorView } from 'prosemirror-view';
import { useEffect } from 'react';
import { useStore } from '../../../store/context';
import type { Beside } from '../../../store/keeper';
import type { Session } from '../../../store/session';
import { eraseUndoLog, undoLogOf, undoLogPut } from '../../../store/undo-logs';
import { type History, historyOf, withHistory } from './history';
import { fromLog, textDigest, toLog } from './history-log';

type Store = ReturnType<Session['store']>;

/** The draft on the desk, as far as its undo log needs it. */
export interface LoggedDraft {
  readonly id: string;
  /** Asks for what is to be written with each write of the draft. */
  readonly beside: (ask: () => Beside | undefined) => void;
  readonly flush: () => Promise<void>;
}

/**
 * Lets the editor take back what was done before it was opened, and keeps what can be taken back beside the draft, in the same
 * transaction: so the two always fit. A log that leads from another text (somebody restored or merged) is erased.
 */
export function useUndoLog(view: EditorView | undefined, { id, beside, flush }: LoggedDraft): void {
  const store = useStore();
  useEffect(() => {
    if (!view) return;
    let isHere = true;
    const log = new OpenLog(store, id);
    beside(() => log.ask(view));
    // the draft may be on its way to the disk, from a page left a moment ago
    flush()
      .then(() => log.read(view, () => isHere))
      .catch(() => undefined); // it does not open: there is nothing to take back, and the text is not touched
    return () => {
      isHere = false;
    };
  }, [view, store, id, beside, flush]);
}

/** Guards that nothing is written before what is there was read. */
class OpenLog {
  readonly #store: Store;
  readonly #draftId: string;
  #row: { readonly id: string; readonly version: number } | undefined;
  #isRead = false;
  #written: History | undefined;

  constructor(store: Store, draftId: string) {
    this.#store = store;
    this.#draftId = draftId;
  }

  async read(view: EditorView, isHere: () => boolean): Promise<void> {
    await digestInPauses(view.state.doc);
    const found = await undoLogOf(this.#store, this.#draftId);
    const now = isHere() ? historyOf(view.state) : undefined;
    if (!now) return;
    const before = found && now.base && fromLog(found.value, now.base);
    if (before) {
      const undone = now.done.length === 0 ? before.undone : [];
      view.dispatch(withHistory(view.state.tr, { done: [...before.done, ...now.done], undone }));
      this.#row = found;
      if (now.done.length === 0) this.#written = historyOf(view.state);
    } else if (found) await eraseUndoLog(this.#store, this.#draftId);
    this.#isRead = true;
  }

  ask(view: EditorView): Beside | undefined {
    const history = historyOf(view.state);
    if (!this.#isRead || !history || history === this.#written) return undefined;
    if (!this.#row && history.done.length + history.undone.length === 0) return undefined;
    const { id, version } = this.#row ?? { id: crypto.randomUUID(), version: 0 };
    const log = { format: 'valise-undo/1' as const, id, draftId: this.#draftId, ...toLog(view.state.doc, history) };
    return {
      put: undoLogPut(log, version),
      written: () => {
        this.#row = { id, version: version + 1 };
        this.#written = history;
      },
      lost: () => {
        this.#isRead = false;
      },
    };
  }
}

const mostMs = 6;

/** A hundred pages take a tenth of a second to digest: done before it is asked for, line by line, so that no key waits. */
async function digestInPauses(doc: EditorView['state']['doc']): Promise<void> {
  let began = performance.now();
  for (const line of doc.children) {
    textDigest(line);
    if (performance.now() - began < mostMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}
