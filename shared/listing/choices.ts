import type { Listing } from '../case/listing';
import type { Template } from '../drafting/model';
import { choicesOf } from '../drafting/slot';
import type { Coverage, Covered } from './coverage';

/*
 * Which option of a template's choice says what the bench says. The options are words of the content; here they are known
 * by their place, and a test holds every place against the templates.
 */

type Places = Readonly<Record<string, number>>;

const heads = { responsible: 0, support: 1, associated: 2 } as const;
/** In a statement of reasons: an attempt has options of its own, and so has the hybrid regime. */
const closing = {
  responsible: 0,
  support: 1,
  associated: 2,
  'attempt.responsible': 3,
  'attempt.support': 4,
  hybrid: 5,
} as const;
export const places = {
  occasion: { first: 0, renewal: 1, 'renewal-new-reasons': 2 },
  proposer: { 'member-state': 0, 'member-states': 1, 'high-representative': 2 },
  regime: { cyber: 0, hybrid: 1 },
  kind: { person: 0, entity: 1, body: 1 },
  head: heads,
  closing,
  attack: { interception: 0, access: 1, data: 2, system: 3 },
  external: { origin: 0, infrastructure: 1, author: 2, support: 3 },
  target: {
    'critical-infrastructure': 0,
    'essential-services': 0,
    'state-functions': 0,
    classified: 0,
    'response-teams': 0,
    'union-body': 1,
    victim: 2,
    objective: 2,
  },
  effect: { disruption: 0, persons: 1, states: 2, loss: 3, gain: 4, data: 5, commercial: 6, potential: -1 },
} as const satisfies Readonly<Record<string, Places>>;

/** The text of an option by its place; nothing where there is none. */
export function optionAt(template: Template, slot: string, place: number | undefined): string | undefined {
  const found = template.slots.find(({ name }) => name === slot);
  return found && place !== undefined && place >= 0 ? choicesOf(found)[place] : undefined;
}

/** The best covered criteria of some limbs, in the order of the content; those to which nothing is tied are none. */
export function bestOf({ limbs }: Coverage, ids: readonly string[]): Covered | undefined {
  const all = limbs.filter(({ limb }) => ids.includes(limb.id)).flatMap(({ criteria }) => criteria);
  return ['open', 'possible'].flatMap((light) => all.filter((one) => one.light === light))[0];
}

/** The last part of a criterion's id: `cyber.effect.data` is `data`. */
export function lastOf(covered: Covered | undefined): string {
  return covered?.criterion.id.split('.').at(-1) ?? '';
}

export function placeOf(places: Places, key: string): number | undefined {
  return Object.hasOwn(places, key) ? places[key] : undefined;
}

/** The option that closes the reasons: the head that the evidence carries best, of an attack or of an attempt. */
export function closingPlace(coverage: Coverage, { regime }: Pick<Listing, 'regime'>): number | undefined {
  if (regime === 'hybrid') return closing.hybrid;
  const head = lastOf(bestOf(coverage, ['head']));
  const isAttempt = bestOf(coverage, ['effect']) === undefined && bestOf(coverage, ['attempt']) !== undefined;
  return (isAttempt ? placeOf(closing, `attempt.${head}`) : undefined) ?? placeOf(closing, head);
}
