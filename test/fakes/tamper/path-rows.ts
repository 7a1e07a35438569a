import type { Bytes } from '#shared/base/bytes';
import { sequence } from '#shared/package/der-write';
import { extension } from '#shared/package/extension-write';
import { type Authority, type CertificateOptions, createAuthority, now, serverAuth } from '../authority';
import { sampleManifest } from '../manifest';
import { buildSample } from '../package';
import type { Attack } from './attacks';
import type { Attempt, Code, Row } from './row';

const day = 24 * 60 * 60 * 1000;
const year = 365 * day;

/** What is wrong with the people of one package; nothing else is. */
interface Fault {
  readonly root?: CertificateOptions;
  readonly sub?: CertificateOptions;
  readonly person?: CertificateOptions;
  readonly signingTime?: number;
  readonly at?: number;
  readonly floor?: number;
  readonly anchors?: readonly Bytes[];
  /** The lists the reader has, made by the authorities above the person. */
  readonly lists?: (authorities: readonly Authority[], serial: Bytes) => Promise<readonly Bytes[]>;
}

/** Root, issuing authority, person: a whole package under them, and a reader who trusts the root. */
async function judged(fault: Fault): Promise<Attempt> {
  const root = await createAuthority(fault.root);
  const sub = await root.createSub(fault.sub);
  const person = await sub.issue(fault.person);
  const bytes = await buildSample(person.signer(), sampleManifest(), fault.signingTime);
  const authorities = [root, sub];
  const crls = await (fault.lists ?? (() => Promise.all(authorities.map((one) => one.crl()))))(
    authorities,
    person.serial,
  );
  const { at = now, floor } = fault;
  const trust = { anchors: fault.anchors ?? [root.certificate], crls };
  return { bytes, options: { trust, at, ...(floor !== undefined && { floor }) } };
}

function fault(attack: Attack, altered: string, code: Code, how: Fault): Row {
  return [attack, altered, code, () => judged(how)];
}

/** Nobody can know: neither good nor bad. */
function unknown(attack: Attack, altered: string, code: Code, how: Fault): Row {
  return [attack, altered, code, () => judged(how), 'unknown'];
}

const expired = 'expired, also back-dated';
const strangers = 'unknown CA, TLS or CA certificate';
const revoked = 'revoked, no CRL';
const mayNot = 'certificates that may not';
const old = 'old lists, clock behind';
const critical = [extension('1.2.3.4.5', sequence(), true)];
const lists = (options: Parameters<Authority['crl']>[0]) => (authorities: readonly Authority[]) =>
  Promise.all(authorities.map((one) => one.crl(options)));

const revokedBySub: Fault['lists'] = async ([root, sub], serial) => [
  await present(root).crl(),
  await present(sub).crl({ revoked: [{ serial, at: now - day }] }),
];

export const pathRows: readonly Row[] = [
  fault(expired, 'over when it was signed', 'certificate-expired', { person: { notAfter: now - day } }),
  fault(expired, 'an authority is over', 'certificate-expired', { sub: { notAfter: now - day } }),
  unknown(expired, 'over today, dated before', 'certificate-expired', {
    person: { notAfter: now - day },
    signingTime: now - 2 * day,
  }),
  unknown(strangers, 'a signer nobody knows', 'certificate-untrusted', { anchors: [] }),
  unknown(strangers, 'a minister in name alone', 'certificate-untrusted', {
    anchors: [],
    person: { name: 'Minister for Foreign Affairs', organization: 'Ministry' },
  }),
  fault(strangers, 'the certificate of a web server', 'certificate-usage', { person: { purposes: [serverAuth] } }),
  fault(strangers, 'the certificate of an authority', 'certificate-usage', {
    person: { isCa: true, usages: ['digitalSignature', 'keyCertSign'] },
  }),
  fault(strangers, 'a certificate for nothing', 'certificate-usage', { person: { usages: [] } }),
  fault(revoked, 'the signer', 'certificate-revoked', {
    lists: revokedBySub,
  }),
  fault(revoked, 'signed before it was revoked', 'certificate-revoked', {
    signingTime: now - 100 * day,
    lists: revokedBySub,
  }),
  fault(revoked, 'the authority', 'certificate-revoked', {
    lists: async ([root, sub]) => {
      const serial = present(sub).serial;
      return [await present(root).crl({ revoked: [{ serial, at: now - day }] }), await present(sub).crl()];
    },
  }),
  unknown(revoked, 'no list', 'revocation-unknown', { lists: async () => [] }),
  fault('signing time ahead of the clock', 'by a day', 'time-future', { signingTime: now + day }),
  fault(mayNot, 'not valid yet', 'certificate-not-yet-valid', { person: { notBefore: now + day } }),
  fault(mayNot, 'issued by one who is no authority', 'certificate-chain', { sub: { isCa: false } }),
  fault(mayNot, 'more authorities than allowed', 'certificate-chain', { root: { pathLength: 0 } }),
  fault(mayNot, 'a condition nobody reads', 'certificate-critical-extension', { person: { extensions: critical } }),
  fault(mayNot, 'under an anchor of 2048 bits', 'certificate-algorithm', { root: { key: 'rsa2048' } }),
  fault(mayNot, 'a thousand years', 'certificate-lifetime', { person: { notAfter: now + 1000 * year } }),
  fault(mayNot, 'an authority of a thousand years', 'certificate-lifetime', { sub: { notAfter: now + 1000 * year } }),
  fault(mayNot, 'to the end of days (9999)', 'certificate-lifetime', {
    person: { notAfter: Date.UTC(9999, 11, 31, 23, 59, 59) },
  }),
  [
    old,
    'lists past their day',
    'revocation-stale',
    () => judged({ lists: lists({ nextUpdate: now - day }) }),
    'warning',
  ],
  [old, 'a clock behind what is known', 'clock-behind', () => judged({ at: now - day, floor: now }), 'warning'],
];

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no such authority');
  return value;
}
