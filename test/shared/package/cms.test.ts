import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import type { ErrorCode } from '#shared/base/errors';
import { createSignature, verifySignature } from '#shared/package/cms';
import { children, type DerNode, parseDer } from '#shared/package/der';
import { integer, octetString, sequence } from '#shared/package/der-write';
import { createAuthority, now } from '../../fakes/authority';
import * as workbench from '../../fakes/cms-parts';
import { content, createScene, type Scene } from '../../fakes/cms-scene';
import { tampered } from '../../fakes/cms-tampered';

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
    const unsigned = [workbench.attribute('1.2.3.4', octetString(new Uint8Array(16 * 1024 * 1024)))];
    const heavy = workbench.putTogether(workbench.withSigner(scene.parts, { unsigned }));
    expect(await codeOf(heavy)).toBe('package/signature-format');
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
