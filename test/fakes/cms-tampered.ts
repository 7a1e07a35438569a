import type { Bytes } from '#shared/base/bytes';
import { utf8 } from '#shared/base/bytes';
import type { ErrorCode } from '#shared/base/errors';
import { parseCertificate } from '#shared/package/certificate';
import { compareBytes, element, explicit, integer, octetString, oid, sequence, time } from '#shared/package/der-write';
import { oids } from '#shared/package/oid';
import { createAuthority, now } from './authority';
import * as workbench from './cms-parts';
import { content, type Scene, signAs } from './cms-scene';

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

/** The signing certificate named by its true digest, but with another issuer or number. */
function renamed(part: 'issuer' | 'serial'): Change {
  return async ({ parts, signer, person, root }) => {
    const { issuer, serial } = parseCertificate(person.certificate);
    const other = parseCertificate(root.certificate);
    const name =
      part === 'issuer' ? parseCertificate((await createAuthority({ name: 'Other' })).certificate).subject : issuer;
    const issuerSerial = sequence(sequence(explicit(4, name)), part === 'serial' ? other.serial : serial);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', person.certificate));
    const value = sequence(sequence(sequence(octetString(hash), issuerSerial)));
    return workbench.withAttributes(parts, signer, (list) =>
      inOrder([...without(oids.signingCertificateV2)(list), workbench.attribute(oids.signingCertificateV2, value)]),
    );
  };
}

/** Each way to tamper with a signature, and the code it must end with. */
export const tampered: readonly (readonly [name: string, code: ErrorCode, change: Change])[] = [
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
  ['another issuer beside the right digest', 'package/signature-certificate-mismatch', renamed('issuer')],
  ['another number beside the right digest', 'package/signature-certificate-mismatch', renamed('serial')],
  ['a list that is none', 'package/signature-format', ({ parts }) => ({ ...parts, crls: [sequence(integer(1))] })],
  [
    'a certificate that is none, beside the right one',
    'package/signature-format',
    ({ parts }) => ({ ...parts, certificates: [...parts.certificates, sequence(integer(1))] }),
  ],
  [
    'another certificate named outside',
    'package/signature-certificate-mismatch',
    async ({ parts, root, person }) => {
      const { parts: other } = await signAs(root, { key: person.key });
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
