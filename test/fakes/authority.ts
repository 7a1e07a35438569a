/**
 * A real certificate authority in memory: real keys, real signatures, and every fault a certificate can have, on
 * request. Times are fixed, so that nothing depends on the day a test runs.
 */
import type { Bytes } from '#shared/base/bytes';
import { basicConstraints, extendedKeyUsage, keyUsage } from '#shared/package/extension-write';
import type { KeyUsage } from '#shared/package/extensions';
import type { Trust } from '#shared/package/grounds';
import { type CrlTemplate, type Issuer, issueCertificate, issueCrl } from '#shared/package/issue';
import { oids } from '#shared/package/oid';
import type { Signer } from '#shared/package/signer';
import { createKey, type KeyKind, type TestKey } from './keys';

const day = 24 * 60 * 60 * 1000;

/** The moment at which everything here is valid, unless asked otherwise. */
export const now = Date.UTC(2027, 2, 1, 12);

/** What to make differently from a good certificate. */
export interface CertificateOptions {
  readonly name?: string;
  readonly organization?: string;
  readonly key?: KeyKind | TestKey;
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly usages?: readonly KeyUsage[];
  readonly purposes?: readonly string[];
  readonly isCa?: boolean;
  readonly pathLength?: number;
  /** Written as they are, after the usual ones. */
  readonly extensions?: readonly Bytes[];
  readonly serial?: number;
}

/** A person's certificate with its key. */
export interface Entity {
  readonly certificate: Bytes;
  readonly serial: Bytes;
  readonly key: TestKey;
  /** With the chain below the anchor and the CRLs given; a P-256 or P-384 key only. */
  signer(crls?: readonly Bytes[]): Signer;
}

/** An authority that issues what it is asked for, sound or not. */
export interface Authority {
  readonly certificate: Bytes;
  readonly serial: Bytes;
  readonly key: TestKey;
  readonly issuer: Issuer;
  issue(options?: CertificateOptions): Promise<Entity>;
  createSub(options?: CertificateOptions): Promise<Authority>;
  crl(options?: Partial<CrlTemplate>): Promise<Bytes>;
  /** This authority as the anchor, with the CRLs given or a fresh empty one. */
  trust(crls?: readonly Bytes[]): Promise<Trust>;
}

/** A root of its own. */
export async function createAuthority(options: CertificateOptions = {}): Promise<Authority> {
  const key = await toKey(options.key);
  const issuer: Issuer = { subject: subjectOf({ name: 'Test Root', ...options }), key };
  const made = await certify(
    { usages: ['keyCertSign', 'crlSign'], isCa: true, ...options, key },
    issuer,
    issuer.subject,
  );
  return authorityOf(made, issuer, []);
}

function authorityOf(made: Made, issuer: Issuer, chain: readonly Bytes[]): Authority {
  return {
    ...made,
    issuer,
    issue: async (options = {}) => {
      const key = await toKey(options.key);
      const subject = subjectOf({ name: 'Ana Kovač', ...options });
      const entity = await certify(
        { usages: ['digitalSignature', 'nonRepudiation'], ...options, key },
        issuer,
        subject,
      );
      return { ...entity, signer: (crls = []) => toSigner(entity, chain, crls) };
    },
    createSub: async (options = {}) => {
      const key = await toKey(options.key);
      const sub: Issuer = { subject: subjectOf({ name: 'Test Issuing', ...options }), key };
      const made = await certify(
        { usages: ['keyCertSign', 'crlSign'], isCa: true, ...options, key },
        issuer,
        sub.subject,
      );
      return authorityOf(made, sub, [made.certificate, ...chain]);
    },
    crl: (options = {}) =>
      issueCrl({ number: 1, thisUpdate: now - day, nextUpdate: now + 30 * day, revoked: [], ...options }, issuer),
    trust: async (crls) => {
      const empty = { number: 1, thisUpdate: now - day, nextUpdate: now + 30 * day, revoked: [] };
      return { anchors: [made.certificate], crls: crls ?? [await issueCrl(empty, issuer)] };
    },
  };
}

interface Made {
  readonly certificate: Bytes;
  readonly serial: Bytes;
  readonly key: TestKey;
}

async function toKey(key: KeyKind | TestKey = 'p256'): Promise<TestKey> {
  return typeof key === 'string' ? createKey(key) : key;
}

function subjectOf({ name = '', organization = 'Test Institution' }: CertificateOptions): Issuer['subject'] {
  return { commonName: name, organization, country: 'EU' };
}

let serials = 0x4100;

async function certify(
  options: CertificateOptions & { readonly key: TestKey },
  issuer: Issuer,
  subject: Issuer['subject'],
): Promise<Made> {
  const { key, usages = [], purposes, isCa = false, pathLength, extensions = [] } = options;
  const number = options.serial ?? ++serials;
  const serial = Uint8Array.of(number >> 8, number);
  const { notBefore = now - 300 * day, notAfter = now + 300 * day } = options;
  const written = [
    basicConstraints(isCa, pathLength),
    ...(usages.length > 0 ? [keyUsage(...usages)] : []),
    ...(purposes === undefined ? [] : [extendedKeyUsage(...purposes)]),
    ...extensions,
  ];
  const template = { subject, publicKey: key.publicKey, serial, notBefore, notAfter, extensions: written };
  return { certificate: await issueCertificate(template, issuer), serial, key };
}

function toSigner({ certificate, key }: Made, chain: readonly Bytes[], crls: readonly Bytes[]): Signer {
  const algorithm = key.kind === 'p384' ? 'ecdsa-p384-sha384' : 'ecdsa-p256-sha256';
  return { certificate, chain, crls, algorithm, sign: key.signRaw };
}

/** The purpose of a web server: never one of a person who signs. */
export const serverAuth = '1.3.6.1.5.5.7.3.1';

/** A purpose under which a person may sign. */
export const emailProtection = oids.emailProtection;
