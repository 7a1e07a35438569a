import { AppError } from '../base/errors';
import { z } from '../base/zod';
import type { Trust } from '../package/grounds';
import type { History } from '../package/history';
import type { Verdict } from '../package/model';
import { assertEntry } from './certificate';
import { mergeCrls } from './crls';
import { momentsOf, raiseFloor } from './floor';
import {
  crlsSchema,
  type Entry,
  entrySchema,
  personSchema,
  seriesSchema,
  toCrls,
  toTrustEntry,
  trustLimits,
} from './model';

/**
 * What a desk believes: the list that officers signed, certificates added by hand, and what is believed no longer. Every
 * change is a function from one state to the next; only these functions change trust.
 */

const entries = z.array(entrySchema).max(trustLimits.maxEntries).readonly();

const installedSchema = z.strictObject({
  series: seriesSchema,
  version: z.int().min(1),
  /** SHA-256 of the first ASiC manifest of the package it came in, lower-case hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  entries,
});

/** Taken away by a person; for a certificate of the list it holds against later versions of the list too. */
const removedSchema = z.strictObject({
  entry: entrySchema,
  from: z.enum(['list', 'hand']),
  by: personSchema,
  at: z.iso.datetime(),
  reason: z.string().trim().min(1).max(500),
});

export const trustStateFormat = { family: 'valise-trust-state', current: 1 };

export const trustStateSchema = z.strictObject({
  id: z.uuid(),
  format: z.literal('valise-trust-state/1'),
  installed: installedSchema.nullable(),
  own: entries,
  removed: z.array(removedSchema).max(trustLimits.maxEntries).readonly(),
  crls: crlsSchema,
  /** Milliseconds since 1970. */
  floor: z.int().min(0),
});

export type TrustState = z.infer<typeof trustStateSchema>;
export type Removed = z.infer<typeof removedSchema>;

/** Believed, and where from. */
export interface Believed extends Entry {
  readonly from: 'list' | 'hand';
}

/** A desk that nobody has told whom to believe. */
export function emptyTrust(id: string): TrustState {
  return { id, format: 'valise-trust-state/1', installed: null, own: [], removed: [], crls: [], floor: 0 };
}

/**
 * The entries that count. Officers added by hand start the first list; once there is one, it alone names its officers.
 */
export function believedOf({ installed, own, removed }: TrustState): readonly Believed[] {
  const gone = new Set(removed.map(({ entry }) => entry.certificate));
  const listed = (installed?.entries ?? []).filter(({ certificate }) => !gone.has(certificate));
  const names = new Set(installed?.entries.map(({ certificate }) => certificate));
  return [
    ...listed.map((entry) => ({ ...entry, from: 'list' as const })),
    ...own
      .filter(({ certificate }) => !names.has(certificate) && !gone.has(certificate))
      .map((entry) => ({
        ...entry,
        from: 'hand' as const,
        roles: installed ? withoutOfficer(entry.roles) : entry.roles,
      })),
  ];
}

/** As the verifier takes it. Where nobody was ever entered there is no list, and roles are not asked. */
export function toTrust(state: TrustState): Trust {
  const isKept = state.installed !== null || state.own.length > 0 || state.removed.length > 0;
  const known = believedOf(state).map(toTrustEntry);
  return { anchors: [], crls: toCrls(state.crls), ...(isKept && { entries: known }) };
}

/** Adds a certificate that a person compared. @throws `trust/known`, `trust/certificate`, `input/too-many` */
export function addEntry(state: TrustState, entry: Entry): TrustState {
  assertEntry(entry);
  if (believedOf(state).some(({ certificate }) => certificate === entry.certificate)) throw new AppError('trust/known');
  const isListed = state.installed?.entries.some(({ certificate }) => certificate === entry.certificate) ?? false;
  // of the list, and taken away here: that is to be taken back, not gone round
  if (isListed) throw new AppError('trust/known');
  if (state.own.length >= trustLimits.maxEntries) throw new AppError('input/too-many');
  const removed = state.removed.filter((one) => one.entry.certificate !== entry.certificate);
  return { ...state, own: [...state.own, entry], removed };
}

/** Who takes a certificate away, when and why. */
export type Removal = Omit<Removed, 'entry' | 'from'>;

/** Believes a certificate no longer; the entry stays on file. @throws `trust/unknown` */
export function removeEntry(state: TrustState, certificate: string, removal: Removal): TrustState {
  const found = believedOf(state).find((entry) => entry.certificate === certificate);
  if (!found) throw new AppError('trust/unknown');
  const { from, ...shown } = found;
  const entry = state.own.find((one) => one.certificate === certificate) ?? shown;
  return {
    ...state,
    own: state.own.filter((one) => one.certificate !== certificate),
    removed: [...state.removed, { entry, from, ...removal }].slice(-trustLimits.maxEntries),
  };
}

/** Takes a removal back. @throws `trust/unknown`, `trust/known` */
export function restoreEntry(state: TrustState, certificate: string): TrustState {
  const found = state.removed.find(({ entry }) => entry.certificate === certificate);
  if (!found) throw new AppError('trust/unknown');
  const rest = { ...state, removed: state.removed.filter((one) => one !== found) };
  const isListed = state.installed?.entries.some((entry) => entry.certificate === certificate) ?? false;
  return found.from === 'hand' && !isListed ? addEntry(rest, found.entry) : rest;
}

/** The installed list as history knows it: no lower number, and no other list under the same one. */
export function seriesOf({ installed }: TrustState): History['series'] {
  return installed ? { [installed.series]: { version: installed.version, digest: installed.digest } } : {};
}

/** What an accepted package teaches: its proven revocation lists, and that its moments have passed. */
export function learn(state: TrustState, verdict: Verdict, clock: number): TrustState {
  if (verdict.level !== 'valid' && verdict.level !== 'warning') return state;
  const { crls } = mergeCrls(state.crls, verdict.lists ?? []);
  const floor = raiseFloor(state.floor, momentsOf(verdict), clock);
  const isNews = floor !== state.floor || crls.some((crl) => !state.crls.includes(crl));
  return isNews ? { ...state, crls, floor } : state;
}

function withoutOfficer(roles: Entry['roles']): Entry['roles'] {
  return roles.filter((role) => role !== 'officer');
}
