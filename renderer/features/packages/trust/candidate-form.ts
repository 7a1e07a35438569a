import { toBase64 } from '#shared/base/bytes';
import { type TrustRole, trustRoles } from '#shared/package/index';
import {
  type Candidate,
  comparisons,
  type Entry,
  kindsOf,
  labelSchema,
  personSchema,
  seriesSchema,
} from '#shared/trust/index';

/** What a person says of a certificate before it is trusted. */
export interface Said {
  readonly label: string;
  readonly roles: readonly TrustRole[];
  readonly series: string;
  readonly how: (typeof comparisons)[number];
  readonly with: string;
  readonly by: string;
  readonly isSame: boolean;
}

export const nothingSaid: Said = {
  label: '',
  roles: [],
  series: '',
  how: 'telephone',
  with: '',
  by: '',
  isSame: false,
};

/** How a person can compare; a list is compared by its officers. */
export const ways = comparisons.filter((how) => how !== 'list');

export type Fault = 'label' | 'roles' | 'series' | 'with' | 'by' | 'same';

/** Why a role cannot be given to such a certificate. */
export function barOf(role: TrustRole, { as, practice }: Candidate): 'officer' | 'practice' | undefined {
  if (practice && (role === 'publisher' || role === 'officer')) return 'practice';
  return role === 'officer' && as === 'anchor' ? 'officer' : undefined;
}

/** The names of series, typed with commas between them. */
function seriesIn(typed: string): readonly string[] {
  return [...new Set(typed.split(/[\s,]+/).filter(Boolean))];
}

/** What is missing still. */
export function faultsOf({ label, roles, series, with: other, by, isSame }: Said): ReadonlySet<Fault> {
  const faults = new Set<Fault>();
  if (!labelSchema.safeParse(label).success) faults.add('label');
  if (roles.length === 0) faults.add('roles');
  const names = seriesIn(series);
  const areSeries = names.length > 0 && names.every((name) => seriesSchema.safeParse(name).success);
  if (roles.includes('publisher') && !areSeries) faults.add('series');
  if (!personSchema.safeParse(other).success) faults.add('with');
  if (!personSchema.safeParse(by).success) faults.add('by');
  if (!isSame) faults.add('same');
  return faults;
}

/** The entry, once nothing is missing. */
export function entryFrom({ der, as }: Candidate, said: Said, now: number): Entry {
  const at = new Date(now).toISOString();
  const roles = trustRoles.filter((role) => said.roles.includes(role));
  return {
    certificate: toBase64(der),
    as,
    roles,
    series: roles.includes('publisher') ? seriesIn(said.series) : [],
    kinds: kindsOf(roles),
    label: said.label.trim(),
    added: { by: said.by.trim(), at },
    compared: { how: said.how, by: said.by.trim(), with: said.with.trim(), at },
  };
}
