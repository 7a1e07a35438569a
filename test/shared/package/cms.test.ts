import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import type { ErrorCode } from '#shared/base/errors';
import { createSignature, verifySignature } from '#shared/package/cms';
import { children, type DerNode, parseDer } from '#shared/package/der';
import { compareBytes, element, explicit, integer, octetString, oid, sequence, time } from '#shared/package/der-write';
import { oids } from '#shared/package/oid';
import type { Signer } from '#shared/package/signer';
import { type Authority, createAuthority, type Entity, now } from '../../fakes/authority';
import * as workbench from '../../fakes/cms-parts';

const content = utf8('<asic/>');
const options = { signingTime: now, commitment: 'creation', role: 'Drafter' } as const;

interface Scene {
  readonly root: Authority;
  readonly person: Entity;
  readonly signer: Signer;
  readonly cms: Bytes;
  readonly parts: workbench.CmsParts;
}

async function createScene(): Promise<Scene> {
  const root = await createAuthority();
  const person = await root.issue();
  const signer = person.signer([await root.crl()]);
  const cms = await createSignature(content, signer, options);
  return { root, person, signer, cms, parts: workbench.takeApart(cms) };
}

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});

async function codeOf(cms: Bytes, mode: 'strict' | 'foreign' = 'strict', over = content): Promise<ErrorCode | 'good'> {
  try {
    await verifySignature(cms, over, mode);
    return 'good';
  } catch (error) {
    return (error as { code: ErrorCode }).code; // whatever is thrown must carry a code: compared below
  }
}

describe('a signature made here', () => {
  it('verifies and gives back what the signer stated', async () => {
    const { cms, person, parts } = scene;
    expect(await verifySignature(cms, content, 'strict')).toEqual({
      certificate: person.certificate,
      subject: 'CN=Ana Kovač, O=Test Institution, C=EU',
      issuer: 'CN=Test Root, O=Test Institution, C=EU',
      serial: expect.stringMatching(/^4[1-9a-f][0-9a-f]{2}$/),
      fingerprint: expect.stringMatching(/^\d{5}( \d{5}){7}$/),
      certificates: [person.certificate],
      crls: parts.crls,
      signingTime: now,
      commitment: 'creation',
      role: 'Drafter',
      algorithm: 'ecdsa-p256-sha256',
      mode: 'strict',
      notes: [],
    });
  });

  it('states approval without a role, in whole seconds, with P-384', async () => {
    const { signer } = await scene.root.issue({ key: 'p384' });
    const cms = await createSignature(content, signer(), { signingTime: now + 1999, commitment: 'approval' });
    const evidence = await verifySignature(cms, content, 'strict');
    expect(evidence).toMatchObject({ signingTime: now + 1000, commitment: 'approval', algorithm: 'ecdsa-p384-sha384' });
    expect(evidence).not.toHaveProperty('role');
  });

  it('reads back unchanged by the workbench of these tests', () => {
    expect(workbench.putTogether(scene.parts)).toEqual(scene.cms);
  });

  it('is over exactly its content', async () => {
    expect(await codeOf(scene.cms, 'strict', concat(content, utf8(' ')))).toBe('package/signature-digest');
  });
});

const sha1 = sequence(oid(oids.sha1));
const sha512 = sequence(oid(oids.sha512));
const ed25519 = sequence(oid('1.3.101.112'));
const without = (type: string) => (list: readonly Bytes[]) => list.filter((one) => !workbench.isOfType(one, type));
const inOrder = (list: readonly Bytes[]) => list.toSorted(compareBytes);

type Change = (scene: Scene) => workbench.CmsParts | Promise<workbench.CmsParts>;

/** Attributes changed by someone who holds the key: only the rule itself stands in the way. */
function resigned(change: (list: readonly Bytes[]) => readonly Bytes[]): Change {
  return ({ parts, signer }) => workbench.withAttributes(parts, signer, change);
}

function replaced(type: string, value: Bytes): Change {
  return resigned((list) => inOrder([...without(type)(list), workbench.attribute(type, value)]));
}

const tampered: readonly (readonly [name: string, code: ErrorCode, change: Change])[] = [
  ['version 3', 'package/signature-format', ({ parts }) => ({ ...parts, version: integer(3) })],
  [
    'another content type',
    'package/signature-format',
    ({ parts }) => ({ ...parts, contentInfo: sequence(oid('1.2.840.113549.1.9.16.1.4')) }),
  ],
  [
    'the content inside',
    'package/signature-not-detached',
    ({ parts }) => ({ ...parts, contentInfo: sequence(oid(oids.data), explicit(0, octetString(content))) }),
  ],
  ['no signer', 'package/signature-signers', ({ parts }) => ({ ...parts, signers: [] })],
  [
    'two signers',
    'package/signature-signers',
    ({ parts }) => ({ ...parts, signers: [...parts.signers, ...parts.signers] }),
  ],
  [
    'a signer by key identifier',
    'package/signature-format',
    ({ parts }) => workbench.withSigner(parts, { version: integer(3), sid: element(0x80, new Uint8Array(20)) }),
  ],
  ['no attributes', 'package/signature-attributes', ({ parts }) => workbench.withSigner(parts, { attributes: [] })],
  ['no content type', 'package/signature-attributes', resigned(without(oids.contentType))],
  ['no digest', 'package/signature-attributes', resigned(without(oids.messageDigest))],
  ['no signing time', 'package/signature-attributes', resigned(without(oids.signingTime))],
  ['no signing certificate', 'package/signature-attributes', resigned(without(oids.signingCertificateV2))],
  [
    'the signing certificate by SHA-1 alone',
    'package/signature-attributes',
    resigned((list) =>
      inOrder([
        ...without(oids.signingCertificateV2)(list),
        workbench.attribute(
          '1.2.840.113549.1.9.16.2.12',
          sequence(sequence(sequence(octetString(new Uint8Array(20))))),
        ),
      ]),
    ),
  ],
  [
    'one attribute twice',
    'package/signature-attributes',
    resigned((list) => inOrder([...list, workbench.attribute(oids.signingTime, time(now - 1000))])),
  ],
  [
    'an attribute with two values',
    'package/signature-attributes',
    resigned((list) =>
      inOrder([...without(oids.signingTime)(list), workbench.attribute(oids.signingTime, time(now), time(now - 1000))]),
    ),
  ],
  ['attributes out of order', 'package/signature-attributes', resigned((list) => list.toReversed())],
  [
    'a content type inside of another kind',
    'package/signature-attributes',
    replaced(oids.contentType, oid(oids.signedData)),
  ],
  ['another mime type', 'package/signature-attributes', replaced(oids.mimeType, element(0x0c, utf8('text/html')))],
  [
    'protection of other algorithms',
    'package/signature-attributes',
    replaced(oids.algorithmProtection, sequence(sha512, element(0xa1, oid(oids.ecdsaSha512)))),
  ],
  ['SHA-1 as digest', 'package/digest-weak', ({ parts }) => workbench.withSigner(parts, { digestAlgorithm: sha1 })],
  ['SHA-1 announced', 'package/digest-weak', ({ parts }) => ({ ...parts, digestAlgorithms: [sha1] })],
  ['its digest not announced', 'package/signature-format', ({ parts }) => ({ ...parts, digestAlgorithms: [sha512] })],
  ['another digest', 'package/signature-digest', replaced(oids.messageDigest, octetString(new Uint8Array(32)))],
  [
    'Ed25519',
    'package/signature-algorithm',
    async ({ parts, signer }) => {
      const bare = await workbench.withAttributes(parts, signer, without(oids.algorithmProtection));
      return workbench.withSigner(bare, { signatureAlgorithm: ed25519 });
    },
  ],
  [
    'an algorithm for another key',
    'package/signature-algorithm',
    async ({ parts, signer }) => {
      const bare = await workbench.withAttributes(parts, signer, without(oids.algorithmProtection));
      return workbench.withSigner(bare, { signatureAlgorithm: sequence(oid(oids.rsaSha256), element(0x05)) });
    },
  ],
  [
    'two digests in one signature',
    'package/signature-algorithm',
    async ({ parts, signer }) => {
      const bare = await workbench.withAttributes(parts, signer, without(oids.algorithmProtection));
      return workbench.withSigner(bare, { signatureAlgorithm: sequence(oid(oids.ecdsaSha384)) });
    },
  ],
  ['no certificate', 'package/certificate-missing', ({ parts }) => ({ ...parts, certificates: [] })],
  [
    'another certificate of the same name and number',
    'package/signature-certificate-mismatch',
    async ({ parts, root, person }) => {
      const serial = (person.serial[0] ?? 0) * 256 + (person.serial[1] ?? 0);
      const { certificate } = await root.issue({ key: person.key, serial, purposes: ['2.5.29.37.0'] });
      return { ...parts, certificates: [certificate] };
    },
  ],
  [
    'another certificate named outside',
    'package/signature-certificate-mismatch',
    async ({ parts, root, person }) => {
      const { cms } = await sign(root, { key: person.key });
      const other = workbench.takeApart(cms);
      return workbench.withSigner(
        { ...parts, certificates: other.certificates },
        { sid: other.signers[0]?.sid ?? sha1 },
      );
    },
  ],
  [
    'a bit of the signature',
    'package/signature-invalid',
    ({ parts }) => {
      const signature = (parts.signers[0]?.signature ?? new Uint8Array()).slice();
      signature[20] = (signature[20] ?? 0) ^ 1;
      return workbench.withSigner(parts, { signature });
    },
  ],
  [
    'a signature of nothing',
    'package/signature-invalid',
    ({ parts }) => workbench.withSigner(parts, { signature: new Uint8Array() }),
  ],
  [
    'a signature of zeros',
    'package/signature-invalid',
    ({ parts }) => workbench.withSigner(parts, { signature: sequence(integer(0), integer(0)) }),
  ],
  [
    'an attribute changed after signing',
    'package/signature-invalid',
    ({ parts }) =>
      workbench.withSigner(parts, {
        attributes: inOrder([
          ...without(oids.signingTime)(parts.signers[0]?.attributes ?? []),
          workbench.attribute(oids.signingTime, time(now - 1000)),
        ]),
      }),
  ],
];

async function sign(root: Authority, how: Parameters<Authority['issue']>[0]) {
  const person = await root.issue(how);
  return { person, cms: await createSignature(content, person.signer(), options) };
}

describe('a changed signature is refused:', () => {
  it.each(tampered)('%s', async (_name, code, change) => {
    expect(await codeOf(workbench.putTogether(await change(scene)))).toBe(code);
  });

  it.each([
    ['bytes after the end', (cms: Bytes) => concat(cms, Uint8Array.of(0))],
    ['its end cut off', (cms: Bytes) => cms.slice(0, -1)],
    ['nothing at all', () => new Uint8Array()],
    ['a text', () => utf8('not a signature')],
    ['the indefinite form', (cms: Bytes) => concat(Uint8Array.of(0x30, 0x80), cms.subarray(4), Uint8Array.of(0, 0))],
  ])('%s', async (_name, change) => {
    expect(await codeOf(change(scene.cms))).toBe('package/signature-format');
  });

  it('more than a signature can weigh', async () => {
    expect(await codeOf(new Uint8Array(16 * 1024 * 1024 + 1))).toBe('package/signature-format');
  });
});

describe('what is not signed', () => {
  it('may come and go, and changes nothing that is proven', async () => {
    const { root, cms, parts } = scene;
    const stranger = await createAuthority({ name: 'Stranger' });
    const bundle = {
      ...workbench.withSigner(parts, { unsigned: [workbench.attribute('1.2.3.4', sequence(integer(1)))] }),
      certificates: [...parts.certificates, stranger.certificate, root.certificate],
      crls: [],
    };
    const { certificates: _certificates, crls: _crls, ...proven } = await verifySignature(cms, content, 'strict');
    expect(await verifySignature(workbench.putTogether(bundle), content, 'strict')).toMatchObject(proven);
  });

  it('cannot be endless', async () => {
    const { parts } = scene;
    const many = await Promise.all(Array.from({ length: 33 }, () => scene.root.crl()));
    expect(await codeOf(workbench.putTogether({ ...parts, crls: many }))).toBe('package/signature-format');
  });
});

describe('signed by other tools', () => {
  it('BER is read and noted, and refused in a package of our own', async () => {
    const ber = toIndefinite(parseDer(scene.cms));
    expect(await codeOf(ber)).toBe('package/signature-format');
    expect(await verifySignature(ber, content, 'foreign')).toEqual({
      ...(await verifySignature(scene.cms, content, 'strict')),
      mode: 'foreign',
      notes: ['package/signature-format'],
    });
  });

  it.each(['package/signature-format', 'package/signature-attributes'] as const)(
    'are met with patience for habits, not for faults: %s',
    async (code) => {
      const rows = tampered.filter((row) => row[1] === code);
      const codes = await Promise.all(
        rows.map(async ([name, , change]) => [
          name,
          await codeOf(workbench.putTogether(await change(scene)), 'foreign'),
        ]),
      );
      const lenient = ['version 3', 'its digest not announced', 'another mime type'];
      expect(codes).toEqual(rows.map(([name]) => [name, lenient.includes(name) ? 'good' : code]));
    },
  );
});

/** Every constructed element in the indefinite form, as streaming writers leave them. */
function toIndefinite(node: DerNode): Bytes {
  if ((node.tag & 0x20) === 0) return node.bytes;
  return concat(Uint8Array.of(node.tag, 0x80), ...children(node).map(toIndefinite), Uint8Array.of(0, 0));
}
