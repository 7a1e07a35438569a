import type { Route, RouteStep } from '../drafting/route';
import { approvalsOf } from '../package/policy';
import type { ClearanceAnswer, ClearanceEntry, ClearanceRecall, ClearanceRequest } from './model';
import { isTooLate, recallOf } from './recall';

/**
 * `void`: it was cleared, and the text was changed since. `overridden`: passed without a second pair of eyes, in somebody's
 * name. A step that was never asked is said to be so, never to be passed. `recalled`: it was asked, and nobody waits any more.
 */
export type StepState = 'not-asked' | 'out' | 'recalled' | 'cleared' | 'void' | 'commented' | 'refused' | 'overridden';

/** Where a step of the route stands, and by which entry. */
export interface Standing {
  readonly step: RouteStep;
  readonly state: StepState;
  readonly request?: ClearanceRequest;
  readonly answer?: ClearanceAnswer;
  /** The last request, where it was taken back. */
  readonly recalled?: { readonly request: ClearanceRequest; readonly recall: ClearanceRecall };
  readonly override?: Extract<ClearanceEntry, { kind: 'override' }>;
}

export type Column = 'desk' | 'out' | 'cleared' | 'sent';

export interface Clearance {
  readonly steps: readonly Standing[];
  readonly column: Column;
}

/** Where a draft stands, for the text it has now (`textDigest`). Nothing of it is stored. */
export function clearanceOf(route: Route, entries: readonly ClearanceEntry[], text: string): Clearance {
  const ordered = entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const steps = route.steps.map((step) => standingOf(step, ordered, text));
  return { steps, column: columnOf(route, steps, { entries: ordered, text }) };
}

/** Whether nobody is left to ask: every step that binds is cleared, or passed in somebody's name, for the text as it stands. */
export function isSignedOff({ steps, column }: Clearance): boolean {
  const isDone = ({ step, state }: Standing) =>
    step.does === 'consult' || state === 'cleared' || state === 'overridden';
  return (column === 'cleared' || column === 'sent') && steps.every(isDone);
}

function standingOf(step: RouteStep, entries: readonly ClearanceEntry[], text: string): Standing {
  const last = entries.findLast((one): one is ClearanceRequest => one.kind === 'request' && one.step === step.id);
  const recall = last && recallOf(last, entries);
  const request = entries.findLast(
    (one): one is ClearanceRequest =>
      one.kind === 'request' && one.step === step.id && recallOf(one, entries) === undefined,
  );
  const answer = answerAt(step, entries, text);
  const override = entries.findLast(
    (one) => one.kind === 'override' && one.step === step.id && one.text === text,
  ) as Standing['override']; // its kind was asked just now
  const found = { step, ...(request && { request }), ...(answer && { answer }), ...(override && { override }) };
  const standing = { ...found, ...(last && recall && { recalled: { request: last, recall } }) };
  return { ...standing, state: stateOf(standing, text) };
}

/**
 * The answer that counts. Where several answered the same package at one step, the last word of each counts, and of these the
 * one that lets least through: nobody's objection is lost behind a later consent of somebody else.
 */
function answerAt(step: RouteStep, entries: readonly ClearanceEntry[], text: string): ClearanceAnswer | undefined {
  const answers = entries.filter(
    (one): one is ClearanceAnswer =>
      one.kind === 'answer' && one.step === step.id && one.decision !== 'remark' && !isTooLate(one, entries),
  );
  const last = answers.at(-1);
  const together = answers.filter((one) => one.answers.package === last?.answers.package);
  const lastOfEach = new Map(together.map((one) => [one.signature.fingerprint, one]));
  return [...lastOfEach.values()].toSorted((a, b) => weightOf(b, text) - weightOf(a, text))[0];
}

function weightOf({ decision, clears }: ClearanceAnswer, text: string): number {
  if (decision === 'refused') return 3;
  if (decision === 'comments') return 2;
  return clears === text ? 0 : 1;
}

function stateOf({ request, answer, override, recalled }: Omit<Standing, 'state'>, text: string): StepState {
  if (override) return 'overridden';
  if (answer?.clears === text) return 'cleared';
  const isOut = request !== undefined && (answer === undefined || answer.answers.package !== request.package.id);
  if (isOut && (answer === undefined || answer.at < request.at)) return 'out';
  if (recalled && (answer === undefined || answer.at < recalled.recall.at)) return 'recalled';
  if (answer === undefined) return 'not-asked';
  if (answer.decision === 'refused') return 'refused';
  return answer.decision === 'comments' ? 'commented' : 'void';
}

function columnOf(
  { policy }: Route,
  steps: readonly Standing[],
  { entries, text }: { readonly entries: readonly ClearanceEntry[]; readonly text: string },
): Column {
  if (entries.some((one) => one.kind === 'sent' && one.text === text)) return 'sent';
  if (steps.some(({ state }) => state === 'out')) return 'out';
  const binding = steps.filter(({ step }) => step.does !== 'consult');
  const people = new Set(
    binding.flatMap(({ state, answer }) => (state === 'cleared' && answer ? [answer.signature.fingerprint] : [])),
  );
  const passed = binding.filter(({ state }) => state === 'overridden').length;
  const isStopped = steps.some(({ state }) => state === 'refused' || state === 'void');
  return !isStopped && people.size + passed >= Math.max(1, approvalsOf(policy) ?? 1) ? 'cleared' : 'desk';
}
