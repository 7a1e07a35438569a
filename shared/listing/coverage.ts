import { originators } from '../case/evidence';
import type { CoverageRule, Criterion, Light, Limb, ListingRules, Regime } from './criterion';
import type { Tied } from './quotations';

/** What is counted for one criterion. Nothing is weighed: each figure stands for itself. */
export interface Sum {
  readonly quotations: number;
  /** Those that stand and that nothing bars; the figures below count these alone. */
  readonly disclosable: number;
  readonly direct: number;
  /** Originators that are not the same; a piece that names none is not counted. */
  readonly originators: number;
  readonly unnamed: number;
  /** The newest day, and how many whole months ago it was; nothing where no piece has a day. */
  readonly newest: string | undefined;
  readonly months: number | undefined;
}

/** One line of the table as it was tried: what it asks, what was counted, whether that fits. */
export interface Tried {
  readonly rule: CoverageRule;
  readonly terms: readonly {
    readonly term: Term;
    readonly limit: number;
    readonly value: number | undefined;
    readonly holds: boolean;
  }[];
  readonly fits: boolean;
}
export type Term = 'quotationsBelow' | 'disclosableBelow' | 'directBelow' | 'originatorsBelow' | 'olderThanMonths';

export interface Covered {
  readonly criterion: Criterion;
  readonly tied: readonly Tied[];
  readonly sum: Sum;
  /** The lines up to the first that fits; the last of them decides. */
  readonly tried: readonly Tried[];
  readonly light: Light;
}

export interface LimbCovered {
  readonly limb: Limb;
  readonly criteria: readonly Covered[];
  readonly light: Light;
}

export interface Coverage {
  readonly regime: Regime;
  readonly limbs: readonly LimbCovered[];
  /** The lines of what the regime needs: of each, the best of its limbs. */
  readonly needs: readonly { readonly limbs: readonly Limb[]; readonly light: Light }[];
  /** The worst line. */
  readonly light: Light;
}

export interface Question {
  readonly regime: Regime;
  readonly tied: readonly Tied[];
  /** The day of reading, `2026-11-22`. */
  readonly today: string;
}

/** How far each criterion of a regime is covered, by the table of rules; every light comes with its arithmetic. */
export function coverageOf(rules: Pick<ListingRules, 'criteria' | 'coverageRules'>, question: Question): Coverage {
  const { regime } = question;
  const limbs = regime.limbs.map((limb): LimbCovered => {
    const own = rules.criteria.filter((one) => one.regime === regime.id && one.limb === limb.id);
    const criteria = own.map((criterion) => covered(criterion, limb, { ...question, rules: rules.coverageRules }));
    const lights = criteria.map(({ light }) => light);
    return { limb, criteria, light: limb.rule === 'any' ? best(lights) : worst(lights) };
  });
  const needs = regime.needs.map((line) => {
    const meant = limbs.filter(({ limb }) => line.includes(limb.id));
    return { limbs: meant.map(({ limb }) => limb), light: best(meant.map(({ light }) => light)) };
  });
  return { regime, limbs, needs, light: worst(needs.map(({ light }) => light)) };
}

function covered(
  criterion: Criterion,
  limb: Limb,
  { tied, today, rules }: Question & { readonly rules: readonly CoverageRule[] },
): Covered {
  const own = tied.filter(({ quotation }) => quotation.criterion === criterion.id);
  const sum = sumOf(own, today);
  const tried: Tried[] = [];
  for (const rule of rules) {
    const line = tryRule(rule, sum, limb);
    tried.push(line);
    if (line.fits) break;
  }
  return { criterion, tied: own, sum, tried, light: tried.at(-1)?.rule.light ?? 'unknown' };
}

/** Counts what is tied to one criterion. */
export function sumOf(tied: readonly Tied[], today: string): Sum {
  const shown = tied.filter(({ isDisclosable }) => isDisclosable);
  const pieces = new Map(shown.map(({ extract }) => [extract?.id, { originator: extract?.originator ?? '' }]));
  const { independent, unnamed } = originators([...pieces.values()]);
  const newest = shown
    .map(({ extract }) => extract?.date ?? '')
    .filter((date) => date !== '')
    .sort()
    .at(-1);
  return {
    quotations: tied.length,
    disclosable: shown.length,
    direct: shown.filter(({ quotation }) => quotation.directness === 'direct').length,
    originators: independent,
    unnamed,
    newest,
    months: newest === undefined ? undefined : monthsBetween(newest, today),
  };
}

function tryRule(rule: CoverageRule, sum: Sum, limb: Limb): Tried {
  const counted: readonly (readonly [Term, number | undefined])[] = [
    ['quotationsBelow', sum.quotations],
    ['disclosableBelow', sum.disclosable],
    ['directBelow', sum.direct],
    ['originatorsBelow', sum.originators],
    ['olderThanMonths', sum.months],
  ];
  const terms = counted.flatMap(([term, value]) => {
    const limit = rule.when[term];
    if (limit === undefined) return [];
    const holds = value !== undefined && (term === 'olderThanMonths' ? value > limit : value < limit);
    return [{ term, limit, value, holds }];
  });
  const isMeant = rule.when.onlyAgeing !== true || limb.ages;
  return { rule, terms, fits: isMeant && terms.every(({ holds }) => holds) };
}

/** Whole months from one day to another; nothing is rounded up. */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
}

/** From nothing tied to covered: what may not be shown is at least there. */
const order: readonly Light[] = ['unknown', 'blocked', 'possible', 'open'];

function best(lights: readonly Light[]): Light {
  return lights.reduce<Light>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'unknown');
}

function worst(lights: readonly Light[]): Light {
  return lights.length === 0 ? 'unknown' : lights.reduce((a, b) => (order.indexOf(b) < order.indexOf(a) ? b : a));
}
