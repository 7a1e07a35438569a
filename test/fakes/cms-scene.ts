import { type Bytes, utf8 } from '#shared/base/bytes';
import { createSignature } from '#shared/package/cms';
import type { Signer } from '#shared/package/signer';
import { type Authority, type CertificateOptions, createAuthority, type Entity, now } from './authority';
import { type CmsParts, takeApart } from './cms-parts';

/** What every signature of these tests is over. */
export const content = utf8('<asic/>');

/** One person, what she signed, and the same taken apart. */
export interface Scene {
  readonly root: Authority;
  readonly person: Entity;
  readonly signer: Signer;
  readonly cms: Bytes;
  readonly parts: CmsParts;
}

export async function createScene(): Promise<Scene> {
  const root = await createAuthority();
  const scene = await signAs(root);
  return { root, ...scene };
}

/** A signature by a person of the authority, made as asked. */
export async function signAs(root: Authority, how: CertificateOptions = {}): Promise<Omit<Scene, 'root'>> {
  const person = await root.issue(how);
  const signer = person.signer([await root.crl()]);
  const cms = await createSignature(content, signer, { signingTime: now, commitment: 'creation', role: 'Drafter' });
  return { person, signer, cms, parts: takeApart(cms) };
}
