import { type Marking, markings } from '../case/model';

/** The stricter of two marks. */
export function higherMarking(a: Marking, b: Marking): Marking {
  return isAtMost(a, b) ? b : a;
}

/** Whether a mark is no stricter than a ceiling. */
export function isAtMost(marking: Marking, ceiling: Marking): boolean {
  return markings.indexOf(marking) <= markings.indexOf(ceiling);
}
