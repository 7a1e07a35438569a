import { type Bytes, utf8 } from '#shared/base/bytes';
import { openEnvelope } from '#shared/envelope/index';
import { caseFiles } from '#shared/exchange/case-files';
import { receiptFiles } from '#shared/exchange/receipt-files';
import { addSignature, nextSignature, takeSignature } from '#shared/package/add-signature';
import { buildPackage } from '#shared/package/build';
import { contextTag } from '#shared/package/der';
import { element, explicit, oid, sequence } from '#shared/package/der-write';
import { extension } from '#shared/package/extension-write';
import type { Manifest } from '#shared/package/manifest';
import { parsePem } from '#shared/package/pem';
import { receiptPdf } from '../../renderer/features/receipts/receipt-pdf';
import { sealEnvelope } from '../../renderer/workers/envelope';
import { full } from '../shared/case/sample-case';
import { triage, withWords } from '../shared/decision/sample-tree';
import { samplePack } from '../shared/search/sample';
import { createAuthority, now } from './authority';
import { sampleNote } from './clearance';
import type { DssGround } from './dss';
import { createAddressee } from './envelope';
import type { KeyKind } from './keys';
import { sampleManifest } from './manifest';
import { createOpensslFolder } from './openssl';
import { createForeignIdentity, opensslSign, readPem } from './openssl-identity';
import { buildSample } from './package';
import { createPublishers } from './publishers';
import { sampleReceipt } from './receipt';
import { listOf, officerEntry, packageOf, person, trustAuthority, trustCrl } from './trust';

/** Packages of every kind that the app signs. All are of today, since `openssl` and the EU's DSS library sign by the clock of the machine. */

export const today = Date.now();
const day = 86_400_000;
export const life = { notBefore: today - 9 * day, notAfter: today + 9 * day };
export const lists = { thisUpdate: today - day, nextUpdate: today + day };
/** When all of them are judged. */
export const at = today + 60_000;
export const note = await sampleNote();

type PlainFile = Manifest['files'][number] & { readonly bytes: Bytes };

/** A container, and the ground on which DSS and we are to accept it. */
export interface Made extends DssGround {
  readonly bytes: Bytes;
}

/** Addresses on the network, which certificates of a real authority bring and those of tests do not. */
function addresses(): readonly Bytes[] {
  const url = element(contextTag(6, 'primitive'), utf8('http://ca.example.org/x'));
  const points = extension('2.5.29.31', sequence(sequence(explicit(0, explicit(0, url)))));
  const issuers = extension('1.3.6.1.5.5.7.1.1', sequence(sequence(oid('1.3.6.1.5.5.7.48.2'), url)));
  return [points, issuers];
}

export async function signedOnce(key: KeyKind): Promise<Made> {
  const root = await createAuthority({ key, ...life });
  const signer = (await root.issue({ key, ...life })).signer([await root.crl(lists)]);
  const bytes = await buildSample(signer, sampleManifest(), today);
  return { bytes, trust: { anchors: [root.certificate], crls: [] }, at };
}

/** Drafted by one and cleared by two, each with a note, below an authority below the anchor; and one who could sign next. */
export async function chainOfThree() {
  const root = await createAuthority(life);
  const sub = await root.createSub({ ...life, extensions: addresses() });
  const crls = [await sub.crl(lists), await root.crl(lists)];
  const person = async (name: string) => (await sub.issue({ name, ...life, extensions: addresses() })).signer(crls);
  const manifest = sampleManifest({ clearance: { policy: 'draft-cleared-2' } });
  let bytes = await buildSample(await person('Ana'), manifest, today);
  for (const name of ['Bo', 'Cy'])
    bytes = await addSignature({ bytes, note, signer: await person(name), signingTime: today, role: 'Legal' });
  return { bytes, trust: { anchors: [root.certificate], crls: [] }, at, next: await person('Di') };
}

export const pss = ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:-1'];

/** Cleared elsewhere, by a key this app has no part in. */
export async function clearedByOpenssl(algorithm: string, option: string, ...more: readonly string[]): Promise<Made> {
  using folder = createOpensslFolder();
  createForeignIdentity(folder, ['-algorithm', algorithm, '-pkeyopt', option]);
  const made = await signedOnce('p256');
  folder.write('content.xml', (await nextSignature(made.bytes, note)).manifest.bytes);
  const bytes = await takeSignature({ bytes: made.bytes, note, signature: opensslSign(folder, ...more) });
  const { certificates } = readPem(folder, 'ca.pem');
  const trust = { anchors: [...made.trust.anchors, ...certificates], crls: readPem(folder, 'crl.pem').crls };
  return { bytes, trust, at };
}

export async function trustList(): Promise<Made> {
  const officers = [await person('Ana'), await person('Bo')];
  const bytes = await packageOf(listOf(officers.map(officerEntry)), officers);
  return { bytes, trust: { anchors: [trustAuthority.certificate], crls: [trustCrl] }, at: now };
}

export async function contentPack(): Promise<Made> {
  const { sign, trust } = await createPublishers();
  const { certificates: anchors, crls } = parsePem(trust);
  const named = { title: 'A pillar', short: 'Pillar' };
  const matrix = { ...samplePack().matrix, pillars: { p1: named, p2: named, p3: named, p4: named } };
  return { bytes: await sign(samplePack({ matrix })), trust: { anchors, crls }, at };
}

export async function receipt(): Promise<Made> {
  const sealed = sampleReceipt();
  return signedPlainly('receipt', receiptFiles({ receipt: sealed, pdf: await receiptPdf(sealed) }));
}

export async function wholeCase(): Promise<Made> {
  const { files } = await caseFiles({
    ...{ file: full, drafts: [], ceiling: { marking: 'LIMITE', tlp: 'RED' }, trees: [withWords(triage)], knows: [] },
    read: async () => new Uint8Array(),
    paperOf: () => undefined,
  });
  return signedPlainly('case', files);
}

/** A kind that needs no clearance, signed once. */
async function signedPlainly(kind: 'case' | 'receipt', files: readonly PlainFile[]): Promise<Made> {
  const listed = files.map(({ path, role, title, type }) => ({ path, role, title, type }));
  const { clearance: _, ...manifest } = sampleManifest({ kind, files: listed });
  const root = await createAuthority(life);
  const signer = (await root.issue(life)).signer([await root.crl(lists)]);
  const own = files.map(({ path, bytes }) => ({ path, bytes }));
  const bytes = await buildPackage({ files: own, manifest, signer, signingTime: today, commitment: 'creation' });
  return { bytes, trust: { anchors: [root.certificate], crls: [] }, at };
}

export async function outOfAnEnvelope(): Promise<Made> {
  const made = await signedOnce('p256');
  const { identity, recipient } = await createAddressee();
  const sealed = await sealEnvelope(made.bytes, { recipients: [recipient] });
  return { ...made, bytes: await openEnvelope(sealed, { identities: [identity] }) };
}
