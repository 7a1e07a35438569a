import type { StepState } from './state';

const levels = {
  'not-asked': 'unknown',
  out: 'possible',
  recalled: 'unknown',
  cleared: 'valid',
  void: 'warning',
  commented: 'warning',
  refused: 'blocked',
  overridden: 'warning',
} as const satisfies Readonly<Record<StepState, string>>;

/** The level of the one status scale that a step's state stands for. */
export function levelOf(state: StepState): (typeof levels)[StepState] {
  return levels[state];
}
