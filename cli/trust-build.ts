import path from 'node:path';
import { type Bytes, fromBase64 } from '#shared/base/bytes';
import { buildPackage, fingerprintOf } from '#shared/package/index';
import {
  type Entry,
  listOfDescription,
  parseDescription,
  readUnfinished,
  type TrustList,
  trustListPath,
  trustPackage,
} from '#shared/trust/index';
import { judgeMade, signNext } from './judge-made';
import type { FileSigner } from './key-file';
import { readFileWithin } from './read-file';
import { roleWords } from './words';

const maxDescriptionBytes = 1024 * 1024;
/** Revocation lists of a large authority run to several megabytes. */
const maxNamedBytes = 16 * 1024 * 1024;

/** What a trust package takes of the outside. */
export interface TrustInput {
  /** The file of the description; the files it names lie beside it. */
  readonly from: string;
  readonly title?: string | undefined;
  /** UUID v4. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly appVersion: string;
}

/** A trust package signed by one officer. @throws `trust/…`, `package/…`, `file/…` */
export async function buildTrust({ from, title, ...rest }: TrustInput, by: FileSigner): Promise<Bytes> {
  const read = (file: string) => readFileWithin(path.resolve(path.dirname(from), file), maxNamedBytes);
  const description = parseDescription(await readFileWithin(from, maxDescriptionBytes));
  const list = await listOfDescription(description, read, rest.now);
  const origin = { institution: by.organization || 'not named', author: by.name || 'not named' };
  const { files, manifest } = await trustPackage({
    ...rest,
    list,
    origin,
    title: title ?? `${list.series} ${list.version}`,
  });
  const { signer } = by;
  return buildPackage({ files, manifest, signer, signingTime: rest.now, commitment: 'creation', role: 'officer' });
}

/** The trust package with one more officer over it, once its list is found in order. @throws `trust/…`, `package/…` */
export async function addOfficer(bytes: Bytes, by: FileSigner, now: number): Promise<Bytes> {
  await readUnfinished(bytes, (await judgeMade(bytes, now)).manifest);
  return signNext(bytes, by, { kind: 'trust', path: trustListPath, role: 'officer', now });
}

/** What was signed and by whom, for the officer to read before it goes on. */
export async function describeTrust(bytes: Bytes, now: number): Promise<readonly string[]> {
  const verdict = await judgeMade(bytes, now);
  const list = await readUnfinished(bytes, verdict.manifest);
  const officers = await Promise.all(list.entries.filter(isOfficer).map(fingerprintIn));
  const signers = new Set(verdict.signatures.map(({ fingerprint }) => fingerprint));
  const own = officers.filter((one) => signers.has(one)).length;
  return [
    `Series   ${list.series} ${list.version}`,
    ...(await Promise.all(list.entries.map(toLine))),
    `Revoked  ${revoked(list)}`,
    ...verdict.signatures.map(({ subject, fingerprint }) => `Signed   ${subject}, ${fingerprint}`),
    ...(signers.size < 2 ? ['One more officer has to sign: trust --add.'] : []),
    ...(signers.size >= 2 && own < 2
      ? ['Fewer than two of its own officers signed: two have to, unless the officers stay the same.']
      : []),
  ];
}

const isOfficer = ({ roles }: Entry) => roles.includes('officer');

const fingerprintIn = ({ certificate }: Entry) => fingerprintOf(fromBase64(certificate));

async function toLine(entry: Entry): Promise<string> {
  const { as, roles, series, label } = entry;
  const what = [...roles.map((role) => roleWords[role]), ...(series.length > 0 ? [`of ${series.join(', ')}`] : [])];
  return `${as === 'anchor' ? 'Anchor ' : 'Signer '}  ${label}: ${what.join(', ')}, ${await fingerprintIn(entry)}`;
}

function revoked({ crls }: TrustList): string {
  return crls.length === 1 ? '1 revocation list' : `${crls.length} revocation lists`;
}
