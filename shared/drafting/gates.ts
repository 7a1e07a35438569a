import { AppError } from '../base/errors';
import { answersInPlay } from '../case/answer';
import { type FactSummary, factsSourced, summariseFacts } from '../case/facts';
import type { CaseFile, Marking } from '../case/model';
import type { AttributionCode, CodeId } from '../decision/attribution';
import { truthOf } from '../decision/evaluate';
import type { Answers, Tree } from '../decision/model';
import { all, any, type Truth } from '../decision/truth';
import { codeStanding } from './attribution';
import type { KnownContent } from './case-source';
import type { Bench } from './follow';
import { isAtMost } from './marking';
import type { Draft, Gate, GateCondition, Slot, Template } from './model';
import type { Override } from './review-model';
import { alternativeOf } from './slot';
import { slotText, slotValue, whyUnfit } from './slot-value';

/** What a draft is held against. */
export interface Desk {
  readonly template: Template;
  readonly draft: Draft;
  readonly case: CaseFile;
  /** The trees of the content, in its order: only answers on the present path count. */
  readonly trees: readonly Tree[];
  /** The scale of wording about an author: its conditions decide which codes may be used. */
  readonly codes: readonly AttributionCode[];
  /** Where it is at hand, fields that were filled from what follows for the case are held against it too. */
  readonly content?: KnownContent | undefined;
  /** Where the paper is made from a listing: what that says now. */
  readonly bench?: Bench | undefined;
}

export type GateState = 'met' | 'not-met' | 'unknown';

/** What a gate looked at, for the line under its name. */
export type Evidence =
  | { readonly kind: 'answer'; readonly node: string; readonly choice: string | undefined; readonly state: GateState }
  | { readonly kind: 'slot'; readonly name: string; readonly text: string | undefined; readonly state: GateState }
  | { readonly kind: 'facts'; readonly facts: FactSummary; readonly state: GateState }
  | { readonly kind: 'marking'; readonly marking: Marking; readonly ceiling: Marking; readonly state: GateState }
  | { readonly kind: 'declared'; readonly name: string; readonly state: GateState }
  | { readonly kind: 'chosen'; readonly name: string; readonly value: string | undefined; readonly state: GateState }
  | {
      readonly kind: 'attribution';
      readonly name: string;
      readonly code: CodeId | undefined;
      /** The questions that decide whether the code may be used. */
      readonly nodes: readonly string[];
      readonly state: GateState;
    };

export interface GateCheck {
  readonly gate: Gate;
  readonly state: GateState;
  readonly evidence: readonly Evidence[];
  /** Who passed the gate although it is not met, and why; nothing while it is met. */
  readonly override?: Override | undefined;
}

/** Whether a gate lets the draft pass: met, or overridden in somebody's name. */
export function isPassed({ state, override }: GateCheck): boolean {
  return state === 'met' || override !== undefined;
}

/** Every gate of the template with its state, in the template's order. @throws `template/gate`, and what `resolve` throws */
export function checkGates(desk: Desk): readonly GateCheck[] {
  const answers = answersInPlay(desk.case, desk.trees);
  return desk.template.gates.map((gate) => {
    const { truth, evidence } = hold(gate.when, desk, answers);
    const state = stateOf(truth);
    return { gate, state, evidence, ...(state === 'met' ? {} : overrideOf(gate.id, desk)) };
  });
}

function overrideOf(gate: string, { draft: { overrides } }: Desk): { readonly override?: Override | undefined } {
  return Object.hasOwn(overrides, gate) ? { override: overrides[gate] } : {};
}

interface Held {
  readonly truth: Truth;
  readonly evidence: readonly Evidence[];
}

function hold(when: GateCondition, desk: Desk, answers: Answers): Held {
  if ('all' in when)
    return join(
      all,
      when.all.map((part) => hold(part, desk, answers)),
    );
  if ('any' in when)
    return join(
      any,
      when.any.map((part) => hold(part, desk, answers)),
    );
  if ('slots' in when)
    return join(
      all,
      when.slots.map((name) => slotHeld(name, desk)),
    );
  if ('slot' in when) return chosenHeld(when, desk);
  if ('attribution' in when) return attributionHeld(when.attribution, desk, answers);
  if ('answer' in when) {
    const truth = truthOf(when, answers);
    const choice = answers[when.answer]?.choice;
    return { truth, evidence: [{ kind: 'answer', node: when.answer, choice, state: stateOf(truth) }] };
  }
  return heldByItself(when, desk);
}

/** What is held neither against answers nor against slots. */
function heldByItself(when: Extract<GateCondition, Plain>, desk: Desk): Held {
  if ('facts' in when) {
    const truth = factsSourced(desk.case);
    return { truth, evidence: [{ kind: 'facts', facts: summariseFacts(desk.case), state: stateOf(truth) }] };
  }
  if ('marking' in when) {
    const truth = isAtMost(desk.draft.marking, when.marking) ? 'yes' : 'no';
    const { marking } = desk.draft;
    return { truth, evidence: [{ kind: 'marking', marking, ceiling: when.marking, state: stateOf(truth) }] };
  }
  const truth = desk.draft.declared[when.declared] === true ? 'yes' : 'no';
  return { truth, evidence: [{ kind: 'declared', name: when.declared, state: stateOf(truth) }] };
}

type Plain = { readonly facts: 'sourced' } | { readonly marking: Marking } | { readonly declared: string };

function chosenHeld({ slot: name, is }: Extract<GateCondition, { slot: string }>, desk: Desk): Held {
  const slot = slotOf(name, desk);
  const kept = slotValue(desk.draft, name);
  const value = kept === undefined || whyUnfit(slot, kept) !== undefined ? undefined : kept;
  const truth = value === undefined ? 'unknown' : is.includes(value) ? 'yes' : 'no';
  return { truth, evidence: [{ kind: 'chosen', name, value, state: stateOf(truth) }] };
}

function attributionHeld(name: string, desk: Desk, answers: Answers): Held {
  const slot = slotOf(name, desk);
  const code = alternativeOf(slot, slotValue(desk.draft, name))?.code;
  const { truth, grounds } = code
    ? codeStanding(code, { codes: desk.codes, answers })
    : { truth: 'unknown' as const, grounds: [] };
  const nodes = grounds.map(({ node }) => node);
  return { truth, evidence: [{ kind: 'attribution', name, code, nodes, state: stateOf(truth) }] };
}

/** A gate that asks for a slot asks for it even where the template calls it optional. */
function slotHeld(name: string, desk: Desk): Held {
  const text = slotText(slotOf(name, desk), desk.draft, desk.template);
  const truth = text === undefined ? 'no' : 'yes';
  return { truth, evidence: [{ kind: 'slot', name, text, state: stateOf(truth) }] };
}

function slotOf(name: string, { template }: Desk): Slot {
  const slot = template.slots.find((candidate) => candidate.name === name);
  if (!slot) throw new AppError('template/gate', { template: template.id, slot: name });
  return slot;
}

function join(fold: (values: readonly Truth[]) => Truth, parts: readonly Held[]): Held {
  return { truth: fold(parts.map(({ truth }) => truth)), evidence: parts.flatMap(({ evidence }) => evidence) };
}

function stateOf(truth: Truth): GateState {
  if (truth === 'unknown') return 'unknown';
  return truth === 'yes' ? 'met' : 'not-met';
}
