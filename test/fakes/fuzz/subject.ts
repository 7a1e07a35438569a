import type { Bytes } from '#shared/base/bytes';
import { createSignature } from '#shared/package/cms';
import type { Trust } from '#shared/package/grounds';
import type { Signer } from '#shared/package/signer';
import { createAuthority, now } from '../authority';
import { clearedBy } from '../clearance';
import { putTogether, takeApart, withAttributes } from '../cms-parts';
import { asicMimetype, coverOf, type Files, toEntries } from '../container';
import { buildSample, filesOf } from '../package';
import { type ForgedArchive, type ForgedEntry, forgeZip } from '../zip-forge';
import { fixedKey } from './fixed-key';
import { mutateBytes } from './mutate-bytes';
import { mutateDer } from './mutate-der';
import { mutateJson, mutateXml } from './mutate-text';
import { mutateArchive } from './mutate-zip';
import { createRandom, type Random } from './random';

/** What is altered: an archive, edits of its octets behind that, and whether somebody with a key had a hand in it. */
export interface Subject {
  readonly archive: ForgedArchive;
  readonly edits: readonly ((bytes: Bytes) => Bytes)[];
  readonly isSignedAnew: boolean;
}

/** The good packages to start from, the people who can sign, and what a reader believes. */
export interface Nursery {
  readonly subjects: readonly Subject[];
  readonly signer: Signer;
  readonly trust: Trust;
}

/** The same packages, octet by octet, in every run. */
export async function createNursery(): Promise<Nursery> {
  const authority = await createAuthority({ key: await fixedKey(1), serial: 0x4001 });
  const crl = await authority.crl();
  const person = async (number: number, name: string) =>
    (await authority.issue({ name, key: await fixedKey(number), serial: 0x4000 + number })).signer([crl]);
  const [drafter, clearer] = [await person(2, 'Ana Drafter'), await person(3, 'Bo Clearer')];
  const once = filesOf(await buildSample(drafter));
  const twice = await clearedBy(once, clearer);
  const foreign = await foreignOf(drafter);
  const deflated = toEntries(once).map((entry, n) =>
    n === 0 ? entry : { ...entry, method: 8, descriptor: 'signed' as const },
  );
  const archives = [toEntries(once), toEntries(twice), toEntries(foreign), deflated];
  const subjects = archives.map((entries): Subject => ({ archive: { entries }, edits: [], isSignedAnew: false }));
  return { subjects, signer: drafter, trust: { anchors: [authority.certificate], crls: [] } };
}

/** A container as other tools make it: no description of ours. */
async function foreignOf(signer: Signer): Promise<Files> {
  const payload: Files = [['Note.txt', 'The text of the note.\n']];
  const manifest = await coverOf('001', payload);
  const cms = await createSignature(manifest, signer, { signingTime: now, commitment: 'creation' });
  return [
    ['mimetype', asicMimetype],
    ...payload,
    ['META-INF/ASiCManifest001.xml', manifest],
    ['META-INF/signature001.p7s', cms],
  ];
}

export function bytesOf({ archive, edits }: Subject): Bytes {
  return edits.reduce((bytes, edit) => edit(bytes), forgeZip(archive));
}

/** One to four changes, most of them with the grammar of what they change. */
export async function mutate(subject: Subject, signer: Signer, random: Random): Promise<Subject> {
  let changed = subject;
  for (let left = 1 + random.below(4); left > 0; left--) changed = await mutateOnce(changed, signer, random);
  return changed;
}

async function mutateOnce(subject: Subject, signer: Signer, random: Random): Promise<Subject> {
  const { archive, edits } = subject;
  const choice = random.below(10);
  if (choice === 0) {
    const seed = random.below(2 ** 31);
    return { ...subject, edits: [...edits, editOf(seed)] };
  }
  if (choice < 4) return { ...subject, archive: mutateArchive(archive, random) };
  const at = random.below(archive.entries.length);
  const entry = archive.entries[at];
  if (!entry) return subject;
  if (choice === 9) return signAnew(subject, signer, random);
  return { ...subject, archive: { ...archive, entries: archive.entries.with(at, mutateContent(entry, random)) } };
}

function editOf(seed: number) {
  return (bytes: Bytes) => mutateBytes(bytes, createRandom(seed));
}

/** With the grammar that the name tells, or of a name's own choice once in a while. */
function mutateContent(entry: ForgedEntry, random: Random): ForgedEntry {
  const name = typeof entry.name === 'string' ? entry.name : '';
  const { content } = entry;
  if (name.endsWith('.p7s')) return { ...entry, content: mutateDer(new Uint8Array(content), random) };
  if (name.endsWith('.xml')) return { ...entry, content: mutateXml(content, random) };
  if (name.endsWith('.json')) return { ...entry, content: mutateJson(content, random) };
  return { ...entry, content: mutateBytes(content, random) };
}

/**
 * A hostile signer: the manifest as it now reads, or over what is now there, signed with a key that is believed; or the attributes of
 * the signature as they now stand. So that what lies behind the signature is reached too.
 */
async function signAnew(subject: Subject, signer: Signer, random: Random): Promise<Subject> {
  const { entries } = subject.archive;
  const number = random.pick(['001', '001', '002']);
  const [manifest, signature] = [`META-INF/ASiCManifest${number}.xml`, `META-INF/signature${number}.p7s`];
  const find = (name: string) => entries.find((entry) => entry.name === name);
  const [before, cms] = [find(manifest), find(signature)];
  if (!before || !cms) return subject;
  const others = entries.filter(({ name }) => name !== 'mimetype' && typeof name === 'string' && earlier(name, number));
  const files = others.map(({ name, content }) => [String(name), new Uint8Array(content)] as const);
  const xml = random.once(2) ? await coverOf(number, files) : new Uint8Array(before.content);
  const made = random.once(3) ? await withOldAttributes(cms.content, signer) : await signed(xml, signer, number);
  if (!made) return subject;
  const written = new Map<string, Bytes>([
    [manifest, xml],
    [signature, made],
  ]);
  const renewed = entries.map((entry) => ({ ...entry, content: written.get(String(entry.name)) ?? entry.content }));
  return { ...subject, archive: { ...subject.archive, entries: renewed }, isSignedAnew: true };
}

/** Whether a signer of this number could cover the entry. */
function earlier(name: string, number: string): boolean {
  const of = /^META-INF\/\D+(\d{3})\.\w+$/.exec(name)?.[1];
  return of === undefined || of < number;
}

function signed(xml: Bytes, signer: Signer, number: string): Promise<Bytes> {
  return createSignature(xml, signer, { signingTime: now, commitment: number === '001' ? 'creation' : 'approval' });
}

async function withOldAttributes(cms: Uint8Array, signer: Signer): Promise<Bytes | undefined> {
  try {
    return putTogether(await withAttributes(takeApart(new Uint8Array(cms)), signer, (list) => list));
  } catch {
    return undefined; // no longer a signature of our form
  }
}
