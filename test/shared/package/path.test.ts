import { describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '#shared/base/bytes';
import type { ErrorCode } from '#shared/base/errors';
import { createSignature, type SignatureEvidence, verifySignature } from '#shared/package/cms';
import { sequence } from '#shared/package/der-write';
import { extension } from '#shared/package/extension-write';
import { oids } from '#shared/package/oid';
import { checkPath, type PathFinding, type Trust } from '#shared/package/path';
import {
  type Authority,
  type CertificateOptions,
  createAuthority,
  type Entity,
  emailProtection,
  now,
  serverAuth,
} from '../../fakes/authority';

const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;
const content = utf8('<asic/>');

interface Signing {
  readonly signingTime?: number;
  readonly crls?: readonly Bytes[];
  readonly mode?: 'strict' | 'foreign';
}

/** A real signature, verified: what the path check is given. */
async function signed(person: Entity, { signingTime = now, crls = [], mode = 'strict' }: Signing = {}) {
  const cms = await createSignature(content, person.signer(crls), { signingTime, commitment: 'creation' });
  return verifySignature(cms, content, mode);
}

interface Case {
  readonly root?: CertificateOptions;
  readonly sub?: CertificateOptions;
  readonly person?: CertificateOptions;
  readonly signing?: Signing;
  readonly at?: number;
}

/** Root, issuing authority, person, and an empty list of each authority; the case says what is wrong. */
async function judge({ root, sub, person, signing, at = now }: Case): Promise<PathFinding> {
  const anchor = await createAuthority(root);
  const issuing = await anchor.createSub(sub);
  const evidence = await signed(await issuing.issue(person), signing);
  return checkPath(evidence, { anchors: [anchor.certificate], crls: [await anchor.crl(), await issuing.crl()] }, at);
}

async function judgeAlone(evidence: SignatureEvidence, root: Authority, trust: Partial<Trust> = {}, at = now) {
  return checkPath(evidence, { ...(await root.trust()), ...trust }, at);
}

describe('a way to an anchor', () => {
  it('over one authority, with the lists of both', async () => {
    expect(await judge({})).toEqual({
      codes: [],
      isLapsed: false,
      path: [
        'CN=Ana Kovač, O=Test Institution, C=EU',
        'CN=Test Issuing, O=Test Institution, C=EU',
        'CN=Test Root, O=Test Institution, C=EU',
      ],
      practice: false,
      crlNextUpdate: now + 30 * day,
    });
  });

  it('of four certificates, not of five', async () => {
    const root = await createAuthority();
    const second = await root.createSub({ name: 'Second' });
    const third = await second.createSub({ name: 'Third' });
    const fourth = await third.createSub({ name: 'Fourth' });
    const crls = await Promise.all([root, second, third, fourth].map((authority) => authority.crl()));
    const trust = { anchors: [root.certificate], crls };
    expect((await checkPath(await signed(await third.issue()), trust, now)).codes).toEqual([]);
    expect((await checkPath(await signed(await fourth.issue()), trust, now)).codes).toEqual([
      'package/certificate-untrusted',
    ]);
  });

  it('is short for a certificate that is believed itself', async () => {
    const person = await (await createAuthority()).issue();
    const finding = await checkPath(await signed(person), { anchors: [person.certificate], crls: [] }, now);
    expect(finding).toMatchObject({ codes: [], path: ['CN=Ana Kovač, O=Test Institution, C=EU'] });
  });

  it('may lead over authorities with other allowed keys', async () => {
    expect((await judge({ root: { key: 'rsa3072' }, sub: { key: 'p384' } })).codes).toEqual([]);
    expect((await judge({ root: { key: 'p521' } })).codes).toEqual([]);
  });
});

describe('no way to an anchor', () => {
  const untrusted = ['package/certificate-untrusted'];

  it('when nobody is believed, even if the root came along', async () => {
    const root = await createAuthority();
    const evidence = await signed(await root.issue());
    const bundled = { ...evidence, certificates: [...evidence.certificates, root.certificate] };
    expect(await checkPath(bundled, { anchors: [], crls: [] }, now)).toMatchObject({
      codes: untrusted,
      path: ['CN=Ana Kovač, O=Test Institution, C=EU'],
    });
  });

  it('when the anchor has the name but not the key', async () => {
    const evidence = await signed(await (await createAuthority()).issue());
    expect((await judgeAlone(evidence, await createAuthority())).codes).toEqual(untrusted);
  });

  it('when the authority between did not come along', async () => {
    const root = await createAuthority();
    const sub = await root.createSub();
    const evidence = await signed(await sub.issue());
    const alone = { ...evidence, certificates: [evidence.certificate] };
    expect((await judgeAlone(alone, root)).codes).toEqual(untrusted);
  });

  it('and what can be said of the certificate is still said', async () => {
    const person = await (await createAuthority()).issue({ purposes: [serverAuth], notAfter: now - day });
    const finding = await checkPath(await signed(person), { anchors: [], crls: [] }, now);
    expect(finding.codes).toEqual([...untrusted, 'package/certificate-expired', 'package/certificate-usage']);
  });

  it('is found out in bounded work, however many authorities of one name came along', async () => {
    const root = await createAuthority();
    const evidence = await signed(await root.issue());
    const lookalikes = await Promise.all(
      Array.from({ length: 30 }, async () => (await createAuthority({ name: 'Test Root' })).certificate),
    );
    const crowded = { ...evidence, certificates: [...evidence.certificates, ...lookalikes] };
    expect((await judgeAlone(crowded, await createAuthority({ name: 'Elsewhere' }))).codes).toEqual(untrusted);
    expect((await judgeAlone(crowded, root)).codes).toEqual([]);
  });
});

const constraint = extension('2.5.29.30', sequence(), true);
const unknown = (isCritical: boolean) => extension('1.2.3.4.5', sequence(), isCritical);

describe('a way that may not be used:', () => {
  it.each<[string, Case, readonly ErrorCode[]]>([
    ['the authority is none', { sub: { isCa: false } }, ['package/certificate-chain']],
    ['the authority may not sign certificates', { sub: { usages: ['crlSign'] } }, ['package/certificate-chain']],
    ['the anchor is none', { root: { isCa: false } }, ['package/certificate-chain']],
    ['the anchor allows no authority below', { root: { pathLength: 0 } }, ['package/certificate-chain']],
    ['the anchor allows one authority below', { root: { pathLength: 1 } }, []],
    [
      'an unknown critical extension',
      { person: { extensions: [unknown(true)] } },
      ['package/certificate-critical-extension'],
    ],
    ['the same above', { sub: { extensions: [unknown(true)] } }, ['package/certificate-critical-extension']],
    [
      'a constraint nobody here reads',
      { sub: { extensions: [constraint] } },
      ['package/certificate-critical-extension'],
    ],
    ['an unknown extension that is not critical', { person: { extensions: [unknown(false)] } }, []],
    [
      'a certificate and a list signed with SHA-1',
      { sub: { key: 'p256-sha1' } },
      ['package/certificate-algorithm', 'package/revocation-unknown'],
    ],
    ['an anchor of 2048 bits', { root: { key: 'rsa2048' } }, ['package/certificate-algorithm']],
    [
      'the same in a container of another tool',
      { root: { key: 'rsa2048' }, signing: { mode: 'foreign' } },
      ['package/key-weak'],
    ],
  ])('%s', async (_name, faults, codes) => {
    expect((await judge(faults)).codes).toEqual(codes);
  });
});

describe('the use of the key', () => {
  it.each<[string, CertificateOptions, readonly ErrorCode[]]>([
    ['none stated', { usages: [] }, ['package/certificate-usage']],
    ['digital signature alone', { usages: ['digitalSignature'] }, []],
    ['non-repudiation alone', { usages: ['nonRepudiation'] }, []],
    ['a server', { purposes: [serverAuth] }, ['package/certificate-usage']],
    ['a server and mail', { purposes: [serverAuth, emailProtection] }, []],
    ['documents', { purposes: [oids.documentSigning] }, []],
    ['documents of one vendor', { purposes: [oids.microsoftDocumentSigning] }, []],
    ['a client', { purposes: [oids.clientAuth] }, []],
    ['any', { purposes: [oids.anyUsage] }, []],
    ['an authority', { isCa: true, usages: ['digitalSignature', 'keyCertSign'] }, ['package/certificate-usage']],
  ])('%s', async (_name, person, codes) => {
    expect((await judge({ person })).codes).toEqual(codes);
  });
});

describe('time', () => {
  const expired = 'package/certificate-expired';
  it.each<[string, Case, readonly ErrorCode[], boolean]>([
    ['expired before it signed', { person: { notAfter: now - day } }, [expired], false],
    [
      'expired, and signed earlier or back-dated: nobody can know',
      { person: { notAfter: now - day }, signing: { signingTime: now - 2 * day } },
      [expired],
      true,
    ],
    ['the last second counts', { person: { notAfter: now }, at: now + 999 }, [], false],
    ['the next one does not', { person: { notAfter: now }, at: now + 1000 }, [expired], true],
    ['the first second counts', { person: { notBefore: now } }, [], false],
    ['not valid yet', { person: { notBefore: now + 1000 } }, ['package/certificate-not-yet-valid'], false],
    [
      'signed before it was valid',
      { person: { notBefore: now - day }, signing: { signingTime: now - 2 * day } },
      ['package/certificate-not-yet-valid'],
      false,
    ],
    ['an authority expired', { sub: { notAfter: now - day } }, [expired], false],
    ['an anchor expired', { root: { notAfter: now - day } }, [expired], false],
    ['five minutes ahead', { signing: { signingTime: now + 5 * minute } }, [], false],
    [
      'more than five minutes ahead',
      { signing: { signingTime: now + 5 * minute + 1000 } },
      ['package/time-future'],
      false,
    ],
  ])('%s', async (_name, faults, codes, isLapsed) => {
    expect(await judge(faults)).toMatchObject({ codes, isLapsed });
  });
});

describe('revocation', () => {
  const revoked = ['package/certificate-revoked'];
  const unknownStatus = ['package/revocation-unknown'];

  async function createScene() {
    const root = await createAuthority();
    const person = await root.issue();
    const listed = [{ serial: person.serial, at: now - day }];
    return { root, person, listed };
  }

  it('is found in lists of the reader and in lists that came along', async () => {
    const { root, person, listed } = await createScene();
    const crl = await root.crl({ revoked: listed });
    expect((await judgeAlone(await signed(person), root, { crls: [crl] })).codes).toEqual(revoked);
    expect((await judgeAlone(await signed(person, { crls: [crl] }), root)).codes).toEqual(revoked);
  });

  it('counts whatever the claimed signing time, the age of the list, and later lists', async () => {
    const { root, person, listed } = await createScene();
    const old = await root.crl({ revoked: listed, thisUpdate: now - 90 * day, nextUpdate: now - 60 * day });
    const later = await root.crl({ number: 2 });
    const evidence = await signed(person, { signingTime: now - 200 * day });
    expect((await judgeAlone(evidence, root, { crls: [later, old] })).codes).toEqual(revoked);
  });

  it('of an authority takes everyone below along', async () => {
    const root = await createAuthority();
    const sub = await root.createSub();
    const crls = [await root.crl({ revoked: [{ serial: sub.serial, at: now - day }] }), await sub.crl()];
    expect((await judgeAlone(await signed(await sub.issue()), root, { crls })).codes).toEqual(revoked);
  });

  it('is unknown without a list, and without the list of the authority between', async () => {
    const root = await createAuthority();
    const sub = await root.createSub();
    const evidence = await signed(await sub.issue());
    expect((await judgeAlone(evidence, root, { crls: [] })).codes).toEqual(unknownStatus);
    expect((await judgeAlone(evidence, root)).codes).toEqual(unknownStatus);
  });

  it('is stale when the freshest list has run out, and names its day', async () => {
    const { root, person } = await createScene();
    const crls = [
      await root.crl({ nextUpdate: now - day }),
      await root.crl({ thisUpdate: now - 9 * day, nextUpdate: now - 8 * day }),
    ];
    expect(await judgeAlone(await signed(person), root, { crls })).toMatchObject({
      codes: ['package/revocation-stale'],
      crlNextUpdate: now - day,
    });
    expect(
      (await judgeAlone(await signed(person, { signingTime: now - day }), root, { crls }, now - day)).codes,
    ).toEqual([]);
  });

  it.each<[string, (root: Authority) => Promise<Bytes>]>([
    ['of another key under the same name', async () => (await createAuthority()).crl()],
    ['of another name', async () => (await createAuthority({ name: 'Elsewhere' })).crl()],
    ['that covers only a part', (root) => root.crl({ extensions: [extension('2.5.29.28', sequence(), true)] })],
    ['from the future', (root) => root.crl({ thisUpdate: now + day })],
  ])('does not believe a list %s', async (_name, list) => {
    const { root, person } = await createScene();
    expect((await judgeAlone(await signed(person), root, { crls: [await list(root)] })).codes).toEqual(unknownStatus);
  });

  it('does not believe a list of an authority that may not sign lists, nor one changed', async () => {
    const root = await createAuthority({ usages: ['keyCertSign'] });
    const person = await root.issue();
    expect((await judgeAlone(await signed(person), root)).codes).toEqual(unknownStatus);
    const scene = await createScene();
    const changed = await changedLast(scene.root);
    expect((await judgeAlone(await signed(scene.person), scene.root, { crls: [changed] })).codes).toEqual(
      unknownStatus,
    );
  });
});

describe('practice', () => {
  it('is seen in the name of the person and of the authority', async () => {
    expect((await judge({ person: { name: 'Ana Kovač (PRACTICE)' } })).practice).toBe(true);
    expect((await judge({ root: { organization: 'PRACTICE – not a real identity' } })).practice).toBe(true);
    expect((await judge({ person: { name: 'Ana PRACTICE Kovač' } })).practice).toBe(false);
  });
});

async function changedLast(root: Authority): Promise<Bytes> {
  const crl = await root.crl();
  crl[crl.length - 1] = (crl.at(-1) ?? 0) ^ 1;
  return crl;
}
