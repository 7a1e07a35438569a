import type { ClearanceAnswer, ClearanceEntry, ClearanceRecall, ClearanceRequest } from './model';

/** Who took a request back, when and why; nothing while it stands. */
export function recallOf(request: ClearanceRequest, entries: readonly ClearanceEntry[]): ClearanceRecall | undefined {
  return entries.find((one): one is ClearanceRecall => one.kind === 'recall' && one.request === request.id);
}

/**
 * Whether an answer came when its request had been recalled: it is kept as it was signed, what it says can be read and taken,
 * and it clears nothing.
 */
export function isTooLate(answer: ClearanceAnswer, entries: readonly ClearanceEntry[]): boolean {
  const requests = entries.filter(
    (one): one is ClearanceRequest => one.kind === 'request' && one.package.id === answer.answers.package,
  );
  return requests.some((request) => {
    const recall = recallOf(request, entries);
    return recall !== undefined && recall.at <= answer.at;
  });
}
