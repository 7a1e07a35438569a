import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '#shared/base/bytes';
import { createSignature, verifySignature } from '#shared/package/cms';
import { checkPath } from '#shared/package/path';
import { toPem } from '#shared/package/pem';
import type { Commitment } from '#shared/package/signer';
import { createAuthority, now } from '../../fakes/authority';
import { createOpensslFolder, type OpensslFolder } from '../../fakes/openssl';
import { createForeignIdentity as foreignIdentity, opensslSign, readPem } from '../../fakes/openssl-identity';

const content = utf8('<?xml version="1.0"?>\n<asic:ASiCManifest/>\n');
const atNow = ['-attime', String(now / 1000)];

/** The check a newcomer runs, word for word, but for the moment it is run at. */
function opensslVerify(folder: OpensslFolder) {
  return folder.run(
    ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'sig.p7s', '-content', 'ASiCManifest.xml'],
    ...['-CAfile', 'trust.pem', '-crl_check_all', '-purpose', 'any', '-out', 'verified.xml', ...atNow],
  );
}

describe('openssl accepts what is signed here', () => {
  it.each([
    ['p256', 'creation', undefined],
    ['p384', 'approval', 'Head of unit – clearance'],
  ] as const)('%s, %s', async (key, commitment: Commitment, role) => {
    using folder = createOpensslFolder();
    const root = await createAuthority();
    const sub = await root.createSub({ key });
    const { signer } = await sub.issue({ key, purposes: ['1.3.6.1.5.5.7.3.4'] });
    const options = { signingTime: now, commitment, ...(role === undefined ? {} : { role }) };
    folder.write('sig.p7s', await createSignature(content, signer([await sub.crl()]), options));
    folder.write('ASiCManifest.xml', content);
    const anchor = toPem('CERTIFICATE', root.certificate);
    folder.write('trust.pem', anchor + toPem('X509 CRL', await root.crl()) + toPem('X509 CRL', await sub.crl()));
    expect(opensslVerify(folder)).toEqual({
      status: 0,
      output: expect.stringContaining('CAdES Verification successful'),
    });
    expect(folder.read('verified.xml')).toEqual(content);
  });

  it('and refuses it over other content', async () => {
    using folder = createOpensslFolder();
    const root = await createAuthority();
    const { signer } = await root.issue();
    folder.write('sig.p7s', await createSignature(content, signer(), { signingTime: now, commitment: 'creation' }));
    folder.write('ASiCManifest.xml', concat(content, utf8(' ')));
    folder.write('trust.pem', toPem('CERTIFICATE', root.certificate) + toPem('X509 CRL', await root.crl()));
    expect(opensslVerify(folder).status).not.toBe(0);
  });
});

function createForeignIdentity(folder: OpensslFolder, keyOptions: readonly string[]): void {
  foreignIdentity(folder, keyOptions);
  folder.write('content.xml', content);
}

const p256 = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const rsa = (bits: number) => ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`];

describe('what openssl signed is accepted here', () => {
  it('with a certificate and a list of an authority made by openssl', async () => {
    using folder = createOpensslFolder();
    createForeignIdentity(folder, p256);
    const evidence = await verifySignature(opensslSign(folder), content, 'strict');
    expect(evidence).toMatchObject({
      subject: 'CN=Officer, O=Elsewhere, C=EU',
      algorithm: 'ecdsa-p256-sha256',
      notes: [],
    });
    const trust = { anchors: readPem(folder, 'ca.pem').certificates, crls: readPem(folder, 'crl.pem').crls };
    const finding = await checkPath(evidence, trust, evidence.signingTime + 1000);
    expect(finding).toMatchObject({
      codes: [],
      path: ['CN=Officer, O=Elsewhere, C=EU', 'CN=Elsewhere_CA, O=Elsewhere, C=EU'],
    });
  });

  it.each([
    ['P-384 with SHA-256', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'], [], 'ecdsa-p384-sha256', []],
    [
      'P-521 with SHA-512',
      ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
      ['-md', 'sha512'],
      'ecdsa-p521-sha512',
      [],
    ],
    ['RSA of 3072 bits', rsa(3072), [], 'rsa-pkcs1-3072-sha256', ['package/legacy-rsa']],
    [
      'RSA-PSS of 3072 bits',
      rsa(3072),
      ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:-1'],
      'rsa-pss-3072-sha256',
      [],
    ],
  ] as const)('%s', async (_name, key, options, algorithm, notes) => {
    using folder = createOpensslFolder();
    createForeignIdentity(folder, key);
    expect(await verifySignature(opensslSign(folder, ...options), content, 'strict')).toMatchObject({
      algorithm,
      notes,
    });
  });
});

describe('what openssl signed otherwise is refused here', () => {
  it.each([
    ['RSA of 2048 bits', rsa(2048), [], 'package/key-weak'],
    ['SHA-1', p256, ['-md', 'sha1'], 'package/digest-weak'],
    ['the content inside', p256, ['-nodetach'], 'package/signature-not-detached'],
    ['a signer by key identifier', p256, ['-keyid'], 'package/signature-format'],
    ['without the certificate', p256, ['-nocerts'], 'package/certificate-missing'],
    ['in the indefinite form', p256, ['-indef', '-stream'], 'package/signature-format'],
  ] as const)('%s', async (_name, key, options, code) => {
    using folder = createOpensslFolder();
    createForeignIdentity(folder, key);
    const cms = opensslSign(folder, ...options);
    await expect(verifySignature(cms, content, 'strict')).rejects.toMatchObject({ code });
  });

  it('a plain CMS that does not name its certificate', async () => {
    using folder = createOpensslFolder();
    createForeignIdentity(folder, p256);
    const plain = ['cms', '-sign', '-binary', '-in', 'content.xml', '-signer', 'me.pem', '-inkey', 'me.key'];
    expect(folder.run(...plain, '-outform', 'DER', '-out', 'plain.p7s').status).toBe(0);
    await expect(verifySignature(folder.read('plain.p7s'), content, 'strict')).rejects.toMatchObject({
      code: 'package/signature-attributes',
    });
  });
});

describe('in a container of another tool', () => {
  it('RSA of 2048 bits is a note', async () => {
    using folder = createOpensslFolder();
    createForeignIdentity(folder, rsa(2048));
    expect(await verifySignature(opensslSign(folder), content, 'foreign')).toMatchObject({
      notes: ['package/key-weak', 'package/legacy-rsa'],
    });
  });

  it('RSA of 1024 bits is still refused', async () => {
    using folder = createOpensslFolder();
    createForeignIdentity(folder, rsa(1024));
    const cms = opensslSign(folder);
    await expect(verifySignature(cms, content, 'foreign')).rejects.toMatchObject({ code: 'package/key-weak' });
  });
});
