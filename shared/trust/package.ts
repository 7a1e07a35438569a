import { type Bytes, toHex } from '../base/bytes';
import { AppError } from '../base/errors';
import type { PackageFile } from '../package/build';
import { parseNote } from '../package/clearance-note';
import { type Act, permits, type Trust, type TrustEntry } from '../package/grounds';
import type { History } from '../package/history';
import { levelOf } from '../package/levels';
import { type Manifest, manifestFormat } from '../package/manifest';
import type { SignatureVerdict, Verdict } from '../package/model';
import { verifyPackage } from '../package/verify';
import { readZip } from '../package/zip-read';
import { officersOf } from './changes';
import { parseTrustList, trustListBytes } from './list';
import { type TrustList, toCrls, toTrustEntry } from './model';

/**
 * A trust list on its way: built, and read. What is read is a list only when two officers of the list being replaced signed
 * the package, and two of the new one if it names other officers; every signer must be known to one of the two.
 */

/** Where the list stands in its package. */
export const trustListPath = 'content/trust.json';

const quorum = 2;
const officer: Act = { role: 'officer', kind: 'trust' };

/** What a package of a list is made of. */
export interface TrustPackageInput {
  readonly list: TrustList;
  /** UUID v4. */
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly origin: Manifest['origin'];
  readonly appVersion: string;
  readonly requires?: Manifest['requires'];
  readonly expires?: string;
}

/** Files and description, for `buildPackage`; further officers sign with `addSignature`. @throws as `parseTrustList` */
export async function trustPackage(
  input: TrustPackageInput,
): Promise<{ readonly files: readonly PackageFile[]; readonly manifest: Manifest }> {
  const { list, id, title, now, origin, appVersion, requires, expires } = input;
  const manifest: Manifest = {
    format: manifestFormat,
    id,
    kind: 'trust',
    title,
    language: 'en',
    created: new Date(now).toISOString(),
    marking: { scheme: 'none', value: 'PUBLIC' },
    origin,
    app: { name: 'Valise', version: appVersion },
    files: [{ path: trustListPath, role: 'data', title: 'Trust list', type: 'application/json' }],
    series: list.series,
    version: list.version,
    ...(requires && { requires }),
    ...(expires !== undefined && { expires }),
  };
  return { files: [{ path: trustListPath, bytes: await trustListBytes(list) }], manifest };
}

/** What the judgement of a list depends on. */
export interface TrustPackageOptions {
  /** The list being replaced. */
  readonly trust: Trust;
  readonly at: number;
  readonly floor?: number;
  readonly history?: History;
  /** The series that is installed: a list of another one does not replace it. */
  readonly series?: string;
}

/** The verdict, and the list once officers stand behind it. */
export interface TrustArrival {
  readonly verdict: Verdict;
  readonly list?: TrustList;
}

/** Judges a trust package. Never throws for what is in the bytes. */
export async function readTrustPackage(bytes: Bytes, options: TrustPackageOptions): Promise<TrustArrival> {
  const { trust } = options;
  const first = await verifyPackage(bytes, options);
  if (first.level === 'invalid' || first.manifest?.kind !== 'trust') return { verdict: first };
  // nothing of the list is read before two who may replace it have signed these bytes
  const found = officersIn(first).size;
  if (found < quorum && first.level === 'unknown') return { verdict: first };
  if (found < quorum)
    return { verdict: refuse(first, 'package/policy', { role: 'officer', needed: quorum, found, without: [] }) };
  try {
    const list = await listIn(first, options.series);
    const second = await verifyPackage(bytes, { ...options, trust: both(trust, list) });
    if (isOfficersChange(trust, list) && !(await hasNewOfficers(bytes, list, options)))
      return { verdict: refuse(second, 'trust/officers') };
    return { verdict: second, list };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { verdict: refuse(first, thrown.code) };
  }
}

/**
 * The list in a package that a person names as the one he trusts: whole, and signed by two of its own officers.
 * @throws the code that speaks against it, `trust/officers`
 */
export async function readNamedList(bytes: Bytes, at: number): Promise<{ list: TrustList; digest: string }> {
  const verdict = await verifyPackage(bytes, { trust: { anchors: [], crls: [] }, at });
  if (verdict.level === 'invalid' || verdict.digest === undefined)
    throw new AppError(verdict.codes.find((code) => levelOf(code, 'strict') === 'invalid') ?? 'package/malformed');
  const list = await listIn(verdict);
  if (!(await hasNewOfficers(bytes, list, { trust: { anchors: [], crls: [] }, at })))
    throw new AppError('trust/officers');
  return { list, digest: verdict.digest };
}

/** Only a verdict without any doubt but the age of revocation lists lets a list in. */
export function isInstallable({ verdict, list }: TrustArrival): boolean {
  return list !== undefined && verdict.codes.every((code) => code === 'package/revocation-stale');
}

/**
 * The list in a package that still lacks officers. The caller has verified these very bytes, and `manifest` is theirs.
 * @throws as `parseTrustList`
 */
export async function readUnfinished(bytes: Bytes, manifest: Manifest | undefined): Promise<TrustList> {
  const found = readZip(bytes).entries.filter(({ name }) => name === trustListPath);
  return listIn({ payload: new Map(found.map((entry) => [entry.name, entry.bytes])), ...(manifest && { manifest }) });
}

async function listIn(
  { payload, manifest }: Pick<Verdict, 'payload' | 'manifest'>,
  series?: string,
): Promise<TrustList> {
  const bytes = payload?.get(trustListPath);
  if (!bytes) throw new AppError('trust/list', { reason: 'schema' });
  const list = await parseTrustList(bytes);
  if (list.series !== manifest?.series || list.version !== manifest.version)
    throw new AppError('trust/list', { reason: 'number' });
  if (series !== undefined && series !== list.series) throw new AppError('trust/series');
  return list;
}

/** Different certificates of officers whose signatures hold, and who did not sign to say no. */
function officersIn(verdict: Verdict): ReadonlySet<string> {
  const agreeing = verdict.signatures.filter(
    (signature) =>
      (signature.level === 'valid' || signature.level === 'warning') &&
      permits(signature.grounds, officer) &&
      agrees(signature, verdict),
  );
  return new Set(agreeing.map(({ fingerprint }) => fingerprint));
}

function agrees({ name }: SignatureVerdict, { payload }: Verdict): boolean {
  const number = /(\d{3})\.p7s$/.exec(name)?.[1] ?? '';
  const note = payload?.get(`clearance/${number}.json`);
  return note === undefined || parseNote(note).decision === 'cleared';
}

async function hasNewOfficers(bytes: Bytes, list: TrustList, options: TrustPackageOptions): Promise<boolean> {
  const { history: _, ...rest } = options;
  return officersIn(await verifyPackage(bytes, { ...rest, trust: alone(list) })).size >= quorum;
}

function alone({ entries, crls }: TrustList): Trust {
  return { anchors: [], crls: toCrls(crls), entries: entries.map(toTrustEntry) };
}

/** Old and new together: officers who come do not know those who go. */
function both(trust: Trust, list: TrustList): Trust {
  const next = alone(list);
  const crls = [...trust.crls, ...next.crls];
  const entries = [...(trust.entries ?? []), ...(next.entries ?? [])];
  if (trust.entries) return { ...trust, crls, entries };
  // certificates that a person named for this check: nobody's role is asked of them
  return { anchors: [...trust.anchors, ...entries.map(({ certificate }) => certificate)], crls };
}

function isOfficersChange({ entries }: Trust, list: TrustList): boolean {
  if (!entries) return true;
  const key = (entry: TrustEntry) => ({ certificate: toHex(entry.certificate), roles: entry.roles });
  return officersOf(entries.map(key)) !== officersOf(list.entries.map(toTrustEntry).map(key));
}

function refuse(verdict: Verdict, code: Verdict['codes'][number], lacking?: Verdict['lacking']): Verdict {
  const { payload: _, ...rest } = verdict;
  return {
    ...rest,
    level: 'invalid',
    codes: [...new Set([...verdict.codes, code])],
    checks: [...verdict.checks, { step: 'description', ok: false, code }],
    ...(lacking && { lacking }),
  };
}
