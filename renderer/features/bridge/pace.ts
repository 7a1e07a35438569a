/*
 * How fast codes may follow each other. A square that goes dark and light again is one flash; WCAG 2.2, 2.3.1 allows three in a
 * second. Two changes make one, so six changes in a second are the most, whatever stands in the codes and however large they are.
 */

/** Codes in a second. */
export const paces = [1, 2, 3, 4, 5, 6] as const;
export const usualPace = 5;

/** Milliseconds a code stands: a little more than its share, so that no second ever holds a seventh change. */
export function standsFor(pace: number): number {
  return Math.ceil(1020 / pace);
}
