import { describe, expect, it } from 'vitest';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import type { ErrorCode } from '#shared/base/errors';
import { nextSignature, takeSignature } from '#shared/package/add-signature';
import { buildPackage } from '#shared/package/build';
import { createSignature } from '#shared/package/cms';
import { assertProven } from '#shared/package/last-proven';
import { toPem } from '#shared/package/pem';
import type { Signer } from '#shared/package/signer';
import { verifyPackage } from '#shared/package/verify';
import { createAuthority } from '../../fakes/authority';
import { sampleNote } from '../../fakes/clearance';
import { sampleManifest } from '../../fakes/manifest';
import { createOpensslFolder, type OpensslFolder } from '../../fakes/openssl';
import { createForeignIdentity, opensslSign, readPem } from '../../fakes/openssl-identity';
import { flipped, sampleFiles } from '../../fakes/package';

// `openssl` signs at the time of the machine
const today = Date.now();
const day = 86_400_000;
const window = { notBefore: today - 9 * day, notAfter: today + 9 * day };
const lists = { thisUpdate: today - day, nextUpdate: today + day };
const p256 = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const name = 'META-INF/signature002.p7s';

/** A package that asks for clearance, and what its second signature is over, saved as `content.xml`. */
async function asked(folder: OpensslFolder) {
  const authority = await createAuthority(window);
  const drafter = (await authority.issue({ name: 'Ana Drafter', ...window })).signer([await authority.crl(lists)]);
  const bytes = await buildPackage({
    files: sampleFiles,
    manifest: sampleManifest({ clearance: { policy: 'draft-cleared' } }),
    signer: drafter,
    signingTime: today - 1000,
    commitment: 'creation',
  });
  const note = await sampleNote();
  const { manifest, signatureName } = await nextSignature(bytes, note);
  expect([manifest.name, signatureName]).toEqual(['META-INF/ASiCManifest002.xml', name]);
  createForeignIdentity(folder, p256);
  folder.write('content.xml', manifest.bytes);
  const own = { anchors: [authority.certificate], crls: [await authority.crl(lists)] };
  const foreign = { anchors: readPem(folder, 'ca.pem').certificates, crls: readPem(folder, 'crl.pem').crls };
  const trust = { anchors: [...own.anchors, ...foreign.anchors], crls: [...own.crls, ...foreign.crls] };
  return { bytes, note, manifest, authority, drafter, own, trust };
}

type Asked = Awaited<ReturnType<typeof asked>>;

/** As the desk does it: into the package, then the whole is verified, and the signature must be proven. */
async function taken({ bytes, note }: Asked, signature: Bytes, trust: Asked['trust']) {
  const container = await takeSignature({ bytes, note, signature });
  const verdict = await verifyPackage(container, { trust, at: Date.now() + 2000 });
  assertProven(verdict, name);
  return verdict;
}

describe('a signature made with openssl', () => {
  it('is taken in as that of the step, and clears like our own', async () => {
    using folder = createOpensslFolder();
    const request = await asked(folder);
    const verdict = await taken(request, opensslSign(folder), request.trust);
    expect(verdict).toMatchObject({ level: 'valid', codes: [] });
    expect(verdict.signatures[1]).toMatchObject({ name, subject: 'CN=Officer, O=Elsewhere, C=EU', chained: true });
    expect(verdict.payload?.has('clearance/002.json')).toBe(true);
  });

  it('is over the same bytes however often they are saved, and over others with another note', async () => {
    using folder = createOpensslFolder();
    const { bytes, note, manifest } = await asked(folder);
    expect((await nextSignature(bytes, note)).manifest.bytes).toEqual(manifest.bytes);
    const other = await nextSignature(bytes, { ...note, remark: 'But one word.' });
    expect(other.manifest.bytes).not.toEqual(manifest.bytes);
  });

  it.each<[string, ErrorCode, (request: Asked, folder: OpensslFolder) => Bytes | Promise<Bytes>]>([
    [
      'another manifest',
      'package/signature-digest',
      ({ manifest }, folder) => {
        folder.write('content.xml', concat(manifest.bytes, utf8(' ')));
        return opensslSign(folder);
      },
    ],
    [
      'no signing-certificate-v2',
      'package/signature-attributes',
      (_, folder) => {
        const { status } = folder.run(
          ...['cms', '-sign', '-binary', '-md', 'sha256', '-in', 'content.xml', '-signer', 'me.pem'],
          ...['-inkey', 'me.key', '-outform', 'DER', '-out', 'plain.p7s'],
        );
        expect(status).toBe(0);
        return folder.read('plain.p7s');
      },
    ],
    ['the content inside', 'package/signature-not-detached', (_, folder) => opensslSign(folder, '-nodetach')],
    [
      'another key',
      'package/signature-invalid',
      (_, folder) => {
        const good = opensslSign(folder);
        return flipped(good, good.length * 8 - 9);
      },
    ],
    ['no certificate', 'package/certificate-missing', (_, folder) => opensslSign(folder, '-nocerts')],
    ['no signature at all', 'package/signature-format', () => utf8('-----BEGIN CMS-----')],
    [
      'the drafter as his own second pair of eyes',
      'package/policy',
      ({ manifest, drafter }) =>
        createSignature(manifest.bytes, drafter, { signingTime: today, commitment: 'approval' }),
    ],
    [
      'a certificate that had expired',
      'package/certificate-expired',
      async ({ manifest, authority }) =>
        createSignature(manifest.bytes, await lapsed(authority), { signingTime: today, commitment: 'approval' }),
    ],
  ])('is refused with %s: %s', async (_, code, signed) => {
    using folder = createOpensslFolder();
    const request = await asked(folder);
    const signature = await signed(request, folder);
    await expect(taken(request, signature, request.trust)).rejects.toMatchObject({ code });
  });

  it('is refused while nobody vouches for who signed, and over a note that changed since', async () => {
    using folder = createOpensslFolder();
    const request = await asked(folder);
    const signature = opensslSign(folder);
    await expect(taken(request, signature, request.own)).rejects.toMatchObject({
      code: 'package/certificate-untrusted',
    });
    const changed = { ...request, note: { ...request.note, decision: 'refused' as const } };
    await expect(taken(changed, signature, request.trust)).rejects.toMatchObject({ code: 'package/signature-digest' });
  });

  it('holds before openssl when it is in the package', async () => {
    using folder = createOpensslFolder();
    const request = await asked(folder);
    folder.write('in.p7s', opensslSign(folder));
    folder.write(
      'trust.pem',
      readPem(folder, 'ca.pem')
        .certificates.map((one) => toPem('CERTIFICATE', one))
        .join(''),
    );
    const { output } = folder.run(
      ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'in.p7s', '-content', 'content.xml'],
      ...['-CAfile', 'trust.pem', '-purpose', 'any', '-out', 'verified.xml'],
    );
    expect(output).toContain('CAdES Verification successful');
    expect(folder.read('verified.xml')).toEqual(request.manifest.bytes);
  });
});

async function lapsed(authority: Asked['authority']): Promise<Signer> {
  const entity = await authority.issue({ name: 'Bo Late', notBefore: today - 8 * day, notAfter: today - 2 * day });
  return entity.signer([await authority.crl(lists)]);
}
