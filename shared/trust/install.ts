import { AppError } from '../base/errors';
import { mergeCrls } from './crls';
import { toCrls } from './model';
import { isInstallable, type TrustArrival } from './package';
import { learn, type TrustState } from './state';

/**
 * The state with the list of a package in place of the one before. Entries by hand stay, but for those that the list names.
 * `at` is the clock, milliseconds since 1970.
 * @throws the code that stands against the package
 */
export function installList(state: TrustState, arrival: TrustArrival, at: number): TrustState {
  const { verdict, list } = arrival;
  if (!list || verdict.digest === undefined || !isInstallable(arrival))
    throw new AppError(verdict.codes.find((code) => code !== 'package/revocation-stale') ?? 'package/policy');
  const { series, version, entries } = list;
  const named = new Set(entries.map(({ certificate }) => certificate));
  const { crls } = mergeCrls(state.crls, toCrls(list.crls));
  const next: TrustState = {
    ...state,
    installed: { series, version, digest: verdict.digest, at: new Date(at).toISOString(), entries },
    own: state.own.filter(({ certificate }) => !named.has(certificate)),
    crls,
  };
  return learn(next, verdict, at);
}
