import type { StepState } from '#shared/clearance/state';
import type { StatusLevel } from '../../ui/Status';

const levels: Readonly<Record<StepState, StatusLevel>> = {
  'not-asked': 'unknown',
  out: 'possible',
  cleared: 'valid',
  void: 'warning',
  commented: 'warning',
  refused: 'blocked',
  overridden: 'warning',
};

/** The level of the one status scale that a step's state stands for. */
export function levelOf(state: StepState): StatusLevel {
  return levels[state];
}
