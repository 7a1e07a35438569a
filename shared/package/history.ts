import type { ErrorCode } from '../base/errors';
import type { Manifest } from './manifest';
import { placeInSequence, type SequenceFinding, type Sequences, sequenceKey } from './sequence';

/** What was accepted before, as kept sealed by the app; plain data, so that it crosses to a worker. */
export interface History {
  /** Highest version accepted per series, with the digest of its first ASiC manifest. */
  readonly series: Readonly<Record<string, { readonly version: number; readonly digest: string }>>;
  /** Digest and number of signatures per package id. */
  readonly ids: Readonly<Record<string, Known>>;
  /** Numbers per signer and receiver; without them no number is judged. */
  readonly sequences?: Sequences;
}

export interface Known {
  readonly digest: string;
  readonly signatures: number;
  /** Signatures behind the first, by `signatureKey`: one package may go to many, and each signs his own second. */
  readonly known?: readonly string[];
}

/** By which a signature is known again: who, and when. */
export function signatureKey(of: { readonly fingerprint: string; readonly signingTime: number }): string {
  return `${of.fingerprint} ${of.signingTime}`;
}

/** The fingerprint in a key of `signatureKey`: its groups have spaces between them, and the time stands behind the last. */
export function signerOfKey(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf(' ')));
}

/** The package under judgement. */
export interface Arrival {
  readonly manifest: Manifest;
  readonly digest: string;
  readonly signatures: readonly { readonly fingerprint: string; readonly signingTime: number }[];
}

/** Step 9 of verification: `package/replay`, `rollback`, `fork`, `requires`; nothing found is nothing known against it. */
export function checkHistory(arrival: Arrival, history: History): readonly ErrorCode[] {
  const { manifest } = arrival;
  const { series, version } = manifest;
  const found =
    series !== undefined && version !== undefined
      ? checkSeries({ series, version, digest: arrival.digest }, history)
      : checkId(arrival, history);
  return [...found, ...checkRequired(manifest, history)];
}

/** Where the package stands among those of its signer to its receiver; nothing where it has no number or none is judged. */
export function findInSequence({ manifest, signatures }: Arrival, history: History): SequenceFinding | undefined {
  const { id, sequence } = manifest;
  const [first] = signatures;
  if (!sequence || !first || !history.sequences) return undefined;
  const known = lookUp(history.sequences, sequenceKey({ signer: first.fingerprint, to: sequence.to }));
  return placeInSequence({ number: sequence.number, id }, known ?? []);
}

/** Its version, and the highest accepted before in its series; nothing where it is of none. */
export function placeInSeries(
  { series, version }: Manifest,
  history: History | undefined,
): { readonly version: number; readonly before?: number } | undefined {
  if (series === undefined || version === undefined) return undefined;
  const known = history && lookUp(history.series, series);
  return { version, ...(known && { before: known.version }) };
}

/** `package/expired` for a pack that comes too late to be new. */
export function checkExpiry(manifest: Manifest, at: number): readonly ErrorCode[] {
  return manifest.expires !== undefined && Date.parse(manifest.expires) < at ? ['package/expired'] : [];
}

function checkSeries(
  pack: { readonly series: string; readonly version: number; readonly digest: string },
  history: History,
): readonly ErrorCode[] {
  const known = lookUp(history.series, pack.series);
  if (!known || pack.version > known.version) return [];
  if (pack.version < known.version) return ['package/rollback'];
  return [pack.digest === known.digest ? 'package/replay' : 'package/fork'];
}

/** The same text with more signatures came back cleared; that is news. */
function checkId({ manifest, digest, signatures }: Arrival, history: History): readonly ErrorCode[] {
  const known = lookUp(history.ids, manifest.id);
  if (!known) return [];
  if (known.digest !== digest) return ['package/fork'];
  const isNews = known.known
    ? signatures.slice(1).some((one) => !known.known?.includes(signatureKey(one)))
    : signatures.length > known.signatures;
  return isNews ? [] : ['package/replay'];
}

function checkRequired(manifest: Manifest, history: History): readonly ErrorCode[] {
  const isMet = ([series, lowest]: [string, number]) => (lookUp(history.series, series)?.version ?? 0) >= lowest;
  return Object.entries(manifest.requires ?? {}).every(isMet) ? [] : ['package/requires'];
}

function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
