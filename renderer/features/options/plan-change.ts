import type { PortfolioPlan } from '#shared/portfolio/plan';

/** How the plan of the case is changed. */
export type ChangePlan = (alter: (plan: PortfolioPlan) => PortfolioPlan) => void;

/** A list with one value more, or without it. */
export function toggle<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
