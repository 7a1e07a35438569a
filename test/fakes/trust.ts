import { type Bytes, toBase64 } from '#shared/base/bytes';
import { addSignature } from '#shared/package/add-signature';
import { buildPackage } from '#shared/package/build';
import { noteFormat } from '#shared/package/clearance-note';
import type { ClearanceDecision } from '#shared/package/index';
import type { Manifest } from '#shared/package/manifest';
import type { Signer } from '#shared/package/signer';
import { readZip } from '#shared/package/zip-read';
import { type Entry, kindsOf, type TrustList, trustListFormat, trustListPath, trustPackage } from '#shared/trust/index';
import { createAuthority, type Entity, now } from './authority';

/** An authority, people it issued for, and the trust lists that name them: all keys real. */
export const trustAuthority = await createAuthority({ name: 'Trust Root' });
export const trustCrl = await trustAuthority.crl();

export const person = (name: string) => trustAuthority.issue({ name });

export function entryOf(certificate: Bytes, roles: Entry['roles'], change: Partial<Entry> = {}): Entry {
  const at = new Date(now).toISOString();
  return {
    certificate: toBase64(certificate),
    as: 'signer',
    roles,
    series: roles.includes('publisher') ? ['core'] : [],
    kinds: kindsOf(roles),
    label: 'Somebody',
    added: { by: 'Ana', at },
    compared: { how: 'telephone', by: 'Ana', with: 'Bo', at },
    ...change,
  };
}

export const officerEntry = ({ certificate }: Entity) => entryOf(certificate, ['officer']);

export function listOf(entries: readonly Entry[], change: Partial<TrustList> = {}): TrustList {
  return { format: trustListFormat, series: 'trust', version: 1, entries, crls: [], ...change };
}

export interface PackageOptions {
  readonly manifest?: Partial<Manifest>;
  readonly decision?: ClearanceDecision;
  /** The list as it lies in the package, in place of an honest one. */
  readonly bytes?: Bytes;
  /** When it is signed, and the lists that come along. */
  readonly at?: number;
  readonly crls?: readonly Bytes[];
}

/** A package of the list, signed by these people in turn. */
export async function packageOf(
  list: TrustList,
  [first, ...others]: readonly Entity[],
  { manifest: change, decision = 'cleared', bytes: forged, at = now, crls = [trustCrl] }: PackageOptions = {},
): Promise<Bytes> {
  if (!first) throw new Error('nobody signs');
  const origin = { institution: 'Test', author: 'Officer' };
  const input = { list, id: crypto.randomUUID(), title: 'List', now: at, origin, appVersion: '1' };
  const { files, manifest } = forged ? await describeForged(input, forged) : await trustPackage(input);
  let made = await buildPackage({
    files,
    manifest: { ...manifest, ...change },
    signer: first.signer(crls),
    signingTime: at,
    commitment: 'creation',
  });
  for (const other of others) made = await signAgain(made, other.signer(crls), { decision, at });
  return made;
}

/** A good description over a list that is none. */
async function describeForged(input: Parameters<typeof trustPackage>[0], bytes: Bytes) {
  const some = [await person('One'), await person('Two')].map(officerEntry);
  const { manifest } = await trustPackage({ ...input, list: { ...input.list, entries: some, crls: [] } });
  return { manifest, files: [{ path: trustListPath, bytes }] };
}

async function signAgain(
  bytes: Bytes,
  signer: Signer,
  { decision, at: signingTime }: { readonly decision: ClearanceDecision; readonly at: number },
): Promise<Bytes> {
  const { entries } = readZip(bytes);
  const find = (name: string) => entries.find((entry) => entry.name === name)?.bytes ?? new Uint8Array();
  const { id } = JSON.parse(new TextDecoder().decode(find('manifest.json')));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', find(trustListPath)));
  const version = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const at = new Date(signingTime).toISOString();
  const answers = { package: id, draft: id, round: 1, version };
  const note = { format: noteFormat, decision, remark: '', at, by: { name: 'Officer', unit: '' }, answers } as const;
  return addSignature({ bytes, note, signer, signingTime });
}
