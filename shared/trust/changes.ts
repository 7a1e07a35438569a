import { canonicalJson } from '../base/canonical';
import { type CrlView, mergeCrls, viewCrls } from './crls';
import { type Entry, type TrustList, toCrls } from './model';
import type { TrustState } from './state';

/** What installing a list would change, shown before anything is. */
export interface TrustChanges {
  /** 0 where there is no list yet. */
  readonly from: number;
  readonly to: number;
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  /** The same certificate in another standing: roles, series, kinds, what it is believed as, or its label. */
  readonly changed: readonly { readonly before: Entry; readonly after: Entry }[];
  /** Entries by hand that stop making officers. */
  readonly ending: readonly Entry[];
  /** Of the new list, and taken away here by a person: they stay away. */
  readonly withheld: readonly Entry[];
  /** Revocation lists that are newer than those kept. */
  readonly crls: readonly CrlView[];
  readonly officersChange: boolean;
}

/** Compares the list with what the desk believes now. */
export function changesOf(state: TrustState, list: TrustList, at: number): TrustChanges {
  const { installed, own, removed } = state;
  const before = new Map((installed?.entries ?? []).map((entry) => [entry.certificate, entry]));
  const known = new Map([...own.map((entry) => [entry.certificate, entry] as const), ...before]);
  const after = new Map(list.entries.map((entry) => [entry.certificate, entry]));
  const gone = new Set(removed.map(({ entry }) => entry.certificate));
  return {
    from: installed?.version ?? 0,
    to: list.version,
    added: list.entries.filter(({ certificate }) => !known.has(certificate) && !gone.has(certificate)),
    removed: [...before.values()].filter(({ certificate }) => !after.has(certificate)),
    changed: list.entries.flatMap((entry) => {
      const was = known.get(entry.certificate);
      return was && standing(was) !== standing(entry) ? [{ before: was, after: entry }] : [];
    }),
    ending: own.filter(({ certificate, roles }) => roles.includes('officer') && !after.has(certificate) && !installed),
    withheld: list.entries.filter(({ certificate }) => gone.has(certificate)),
    crls: viewCrls(newCrls(state, list), at),
    officersChange: officersOf(installed ? [...before.values()] : own) !== officersOf(list.entries),
  };
}

/** Whether two lists name the same officers is one comparison. */
export function officersOf(entries: readonly Pick<Entry, 'certificate' | 'roles'>[]): string {
  const officers = entries.filter(({ roles }) => roles.includes('officer')).map(({ certificate }) => certificate);
  return officers.toSorted().join(' ');
}

/** Those that would take a place among the kept ones. */
function newCrls({ crls }: TrustState, list: TrustList): readonly string[] {
  return mergeCrls(crls, toCrls(list.crls)).crls.filter((crl) => !crls.includes(crl));
}

function standing({ as, roles, series, kinds, label }: Entry): string {
  const sorted = (all: readonly string[]) => all.toSorted();
  return canonicalJson({ as, roles: sorted(roles), series: sorted(series), kinds: sorted(kinds), label });
}
