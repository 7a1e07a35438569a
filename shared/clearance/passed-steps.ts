import type { Draft } from '../drafting/model';
import type { PassedStep } from '../drafting/passed';
import type { Route } from '../drafting/route';
import type { ClearanceEntry } from './model';
import { textDigest } from './text';

/** The steps that somebody passed alone for the text as it stands; what was passed for another text is void. */
export function passedSteps(draft: Draft, entries: readonly ClearanceEntry[], route?: Route): readonly PassedStep[] {
  const text = textDigest(draft);
  return entries.flatMap((one) => {
    if (one.kind !== 'override' || one.text !== text) return [];
    const { step, by: name, reason, at } = one;
    const title = route?.steps.find(({ id }) => id === step)?.title ?? step;
    return [{ step, title, name, reason, at }];
  });
}
