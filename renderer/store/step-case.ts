import { isArchived } from '#shared/case/archive';
import { redo, undo } from '#shared/case/undo';
import { openKeeper } from './keeper';
import type { Store } from './session';

export type StepWay = 'undo' | 'redo';

/** Takes the last change to a case back, or does again what was taken back. It is an entry of the journal like any other. */
export async function stepCase(store: Store, id: string, { way, by }: { readonly way: StepWay; readonly by: string }) {
  const keeper = await openKeeper(store.cases, id);
  if (!keeper) return;
  // watched for as long as this takes: it is written and let go where no screen holds it
  const leave = keeper.watch(() => undefined);
  const step = way === 'undo' ? undo : redo;
  keeper.set((was) => (isArchived(was) ? was : step(was, { by, now: Date.now() })));
  leave();
}
