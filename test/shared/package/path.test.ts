import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ErrorCode } from '#shared/base/errors';
import { sequence } from '#shared/package/der-write';
import { extension } from '#shared/package/extension-write';
import { oids } from '#shared/package/oid';
import { checkPath, type PathFinding } from '#shared/package/path';
import { type CertificateOptions, createAuthority, emailProtection, now, serverAuth } from '../../fakes/authority';
import { judgeUnder, type Signing, signed } from '../../fakes/signed';

const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;

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
      grounds: [
        { source: 'named', fingerprint: expect.any(String), roles: ['drafter', 'clearer', 'publisher', 'officer'] },
      ],
      lists: [expect.any(Uint8Array), expect.any(Uint8Array)],
      validUntil: expect.any(Number),
      crlThisUpdate: now - day,
      crlNextUpdate: now + 30 * day,
    });
  });

  it('is open until the first of its certificates ends', async () => {
    const [soon, late] = [now + 10 * day, now + 20 * day];
    for (const part of ['root', 'sub', 'person'] as const)
      expect(await judge({ root: { notAfter: late }, [part]: { notAfter: soon } })).toMatchObject({ validUntil: soon });
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
    expect((await judgeUnder(await createAuthority(), evidence)).codes).toEqual(untrusted);
  });

  it('when the authority between did not come along', async () => {
    const root = await createAuthority();
    const sub = await root.createSub();
    const evidence = await signed(await sub.issue());
    const alone = { ...evidence, certificates: [evidence.certificate] };
    expect((await judgeUnder(root, alone)).codes).toEqual(untrusted);
  });

  it('and what can be said of the certificate is still said', async () => {
    const person = await (await createAuthority()).issue({ purposes: [serverAuth], notAfter: now - day });
    const finding = await checkPath(await signed(person), { anchors: [], crls: [] }, now);
    expect(finding.codes).toEqual([...untrusted, 'package/certificate-expired', 'package/certificate-usage']);
  });

  it('is not found among lookalikes, and the right authority is', async () => {
    const root = await createAuthority();
    const evidence = await signed(await root.issue());
    const lookalikes = await Promise.all(
      Array.from({ length: 8 }, async () => (await createAuthority({ name: 'Test Root' })).certificate),
    );
    const crowded = { ...evidence, certificates: [...evidence.certificates, ...lookalikes] };
    expect((await judgeUnder(await createAuthority({ name: 'Elsewhere' }), crowded)).codes).toEqual(untrusted);
    expect((await judgeUnder(root, crowded)).codes).toEqual([]);
  });

  it('is found out in bounded work, whatever maze came along', async () => {
    const verify = vi.spyOn(crypto.subtle, 'verify');
    onTestFinished(() => verify.mockRestore());
    const root = await createAuthority();
    const second = await root.createSub({ name: 'Second' });
    const third = await second.createSub({ name: 'Third' });
    // The same authority certified over and over: every one of them fits every one below.
    const seconds = await Promise.all(
      Array.from({ length: 15 }, () => root.createSub({ name: 'Second', key: second.key })),
    );
    const thirds = await Promise.all(
      Array.from({ length: 15 }, () => second.createSub({ name: 'Third', key: third.key })),
    );
    const evidence = await signed(await third.issue());
    const maze = [...seconds, ...thirds].map(({ certificate }) => certificate);
    verify.mockClear();
    const finding = await checkPath({ ...evidence, certificates: maze }, { anchors: [], crls: [] }, now);
    expect(finding.codes).toEqual(untrusted);
    expect(verify.mock.calls.length).toBeLessThanOrEqual(64);
  });

  it('is found out in one step when the only authority that came along has signed itself', async () => {
    const verify = vi.spyOn(crypto.subtle, 'verify');
    onTestFinished(() => verify.mockRestore());
    const root = await createAuthority();
    const evidence = await signed(await root.issue());
    verify.mockClear();
    await checkPath({ ...evidence, certificates: [root.certificate] }, { anchors: [], crls: [] }, now);
    expect(verify).toHaveBeenCalledTimes(1);
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
    ['fifty years', { person: { notAfter: now + 49 * 366 * day } }, []],
    ['more than fifty', { person: { notAfter: now + 51 * 366 * day } }, ['package/certificate-lifetime']],
    ['a thousand, above', { sub: { notAfter: now + 1000 * 366 * day } }, ['package/certificate-lifetime']],
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
    [
      'signed after it will be over, by a clock a little ahead',
      { person: { notAfter: now + minute }, signing: { signingTime: now + 2 * minute } },
      [expired],
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

describe('practice', () => {
  it('is seen in the name of the person and of the authority', async () => {
    expect((await judge({ person: { name: 'Ana Kovač (PRACTICE)' } })).practice).toBe(true);
    expect((await judge({ root: { organization: 'PRACTICE – not a real identity' } })).practice).toBe(true);
    expect((await judge({ person: { name: 'Ana PRACTICE Kovač' } })).practice).toBe(false);
  });
});
