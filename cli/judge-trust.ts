import type { Bytes } from '#shared/base/bytes';
import { type Verdict, verifyPackage } from '#shared/package/index';
import { changesOf, type Entry, readTrustPackage, type TrustChanges } from '#shared/trust/index';
import { harmless } from './report';
import type { NamedTrust } from './trust-files';
import { roleWords } from './words';

/** A trust package on the command line: judged against the list that `--trust` names, with what it would change there. */
export interface TrustJudgement {
  readonly verdict: Verdict;
  readonly changes?: TrustChanges;
}

/** The verdict on any package; on one of a trust list by the rules of that. */
export async function judgePackage(bytes: Bytes, named: NamedTrust, at: number): Promise<TrustJudgement> {
  const verdict = await verifyPackage(bytes, { trust: named.trust, at });
  return verdict.manifest?.kind === 'trust'
    ? judgeTrust(bytes, named, { at, version: verdict.manifest.version })
    : { verdict };
}

async function judgeTrust(
  bytes: Bytes,
  { trust, list }: NamedTrust,
  { at, version }: { readonly at: number; readonly version: number | undefined },
): Promise<TrustJudgement> {
  const installed = list?.state.installed;
  // a list that came without its package has no digest: an equal number then says nothing
  const known = installed && { [installed.series]: { version: installed.version, digest: list.digest ?? '' } };
  const arrival = await readTrustPackage(bytes, {
    trust,
    at,
    ...(installed && { series: installed.series }),
    ...(known &&
      (list.digest !== undefined || version !== installed.version) && { history: { series: known, ids: {} } }),
  });
  const { verdict } = arrival;
  if (!list || !arrival.list) return { verdict };
  return { verdict, changes: changesOf(list.state, arrival.list, at) };
}

/** What would change, for programs: labels and roles, no certificates. */
export function changesToPlain({ added, removed, changed, crls, from, to, officersChange }: TrustChanges) {
  const plain = ({ label, as, roles, series }: Entry) => ({ label, as, roles, series });
  return {
    from,
    to,
    officersChange,
    added: added.map(plain),
    removed: removed.map(plain),
    changed: changed.map(({ before, after }) => ({ before: plain(before), after: plain(after) })),
    crls: crls.map(({ issuer, number, thisUpdate }) => ({
      issuer,
      ...(number !== undefined && { number }),
      thisUpdate: new Date(thisUpdate).toISOString(),
    })),
  };
}

/** What would change, for people. */
export function changesToText({ added, removed, changed, crls, from, to, officersChange }: TrustChanges): string {
  const who = ({ label, roles, series }: Entry) =>
    `${label}: ${[...roles.map((role) => roleWords[role]), ...series.map((one) => `series ${one}`)].join(', ')}`;
  const lines = [
    '',
    `Trust list, from version ${from} to ${to}`,
    ...(officersChange ? ['  other officers than before'] : []),
    ...added.map((entry) => `  + ${who(entry)}`),
    ...removed.map((entry) => `  - ${who(entry)}`),
    ...changed.map(({ before, after }) => `  ~ ${who(before)} -> ${who(after)}`),
    ...crls.map(({ issuer, number }) => `  newer revocation list of ${issuer}, number ${number ?? 'none'}`),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}
