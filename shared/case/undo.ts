import { applyChanges } from './apply-change';
import type { Entry } from './entry';
import { enter, type Hand } from './journal';
import type { CaseFile } from './model';

/** One act of a person: its entries, oldest first. */
type Step = readonly Entry[];

/** What can be taken back, and what can be done again; the next one last. Receipts went out and stay on record. */
function stacksOf({ journal }: CaseFile): { readonly back: readonly Step[]; readonly again: readonly Step[] } {
  const back: Step[] = [];
  const again: Step[] = [];
  for (const step of stepsOf(journal)) {
    const [{ reverts, repeats, part } = undefinedEntry] = step;
    if (reverts !== undefined) again.push(...taken(back, reverts));
    else if (repeats !== undefined) back.push(...taken(again, repeats));
    else if (part !== 'receipts') {
      back.push(step);
      again.length = 0;
    }
  }
  return { back, again };
}

const undefinedEntry: Partial<Entry> = {};

function stepsOf(journal: readonly Entry[]): readonly Step[] {
  const steps = new Map<number, Entry[]>();
  for (const entry of journal) {
    const step = steps.get(entry.step);
    if (step) step.push(entry);
    else steps.set(entry.step, [entry]);
  }
  return [...steps.values()];
}

function taken(stack: Step[], step: number): readonly Step[] {
  const at = stack.findLastIndex(([entry]) => entry?.step === step);
  return at < 0 ? [] : stack.splice(at, 1);
}

/** What the next undo would take back, and the next redo do again; for the words of a button. */
export function undoable(file: CaseFile): { readonly undo: Step | undefined; readonly redo: Step | undefined } {
  const { back, again } = stacksOf(file);
  return { undo: back.at(-1), redo: again.at(-1) };
}

/** The case with its last step taken back, which is a step of its own: nothing leaves the journal. */
export function undo(file: CaseFile, hand: Hand): CaseFile {
  const step = undoable(file).undo ?? [];
  const back = applyChanges(
    file,
    step.toReversed().map(({ part, id, from }) => ({ part, id, value: from })),
  );
  return enter(file, back, { hand, mark: { reverts: step[0]?.step } });
}

/** The case with what was last taken back done again. */
export function redo(file: CaseFile, hand: Hand): CaseFile {
  const step = undoable(file).redo ?? [];
  const again = applyChanges(
    file,
    step.map(({ part, id, to }) => ({ part, id, value: to })),
  );
  return enter(file, again, { hand, mark: { repeats: step[0]?.step } });
}
