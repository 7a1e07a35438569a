import { describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { isListed, parseCrl } from '#shared/package/crl';
import { children, parseDer } from '#shared/package/der';
import { integer, sequence, time } from '#shared/package/der-write';
import { extension } from '#shared/package/extension-write';
import { type IssuingKey, signObject } from '#shared/package/issue';
import { toPem } from '#shared/package/pem';
import { checkSignature } from '#shared/package/signed-object';
import { createAuthority, now } from '../../fakes/authority';
import { createOpensslFolder } from '../../fakes/openssl';

const day = 24 * 60 * 60 * 1000;
const malformed = expect.objectContaining({ code: 'package/malformed' });

function fieldsOf(crl: Bytes): Bytes[] {
  const [content = parseDer(crl)] = children(parseDer(crl));
  return children(content).map(({ bytes }) => bytes);
}

/** Fields of a list changed, and signed again. */
async function changed(change: (fields: readonly Bytes[]) => readonly Bytes[]): Promise<[Bytes, IssuingKey]> {
  const root = await createAuthority();
  return [await signObject(sequence(...change(fieldsOf(await root.crl()))), root.key), root.key];
}

describe('a revocation list', () => {
  it('is read back as it was issued', async () => {
    const root = await createAuthority();
    const revoked = [7, 300, 70000].map((serial) => ({
      serial: Uint8Array.of(serial >> 16, serial >> 8, serial),
      at: now,
    }));
    const crl = parseCrl(await root.crl({ number: 513, revoked, thisUpdate: now - day, nextUpdate: now + day }));
    expect(crl).toMatchObject({
      thisUpdate: now - day,
      nextUpdate: now + day,
      number: '0201',
      hasUnknownCritical: false,
    });
    expect([7, 300, 70000].map((serial) => isListed(crl, integer(serial)))).toEqual([true, true, true]);
    expect([8, 44, 0].map((serial) => isListed(crl, integer(serial)))).toEqual([false, false, false]);
    expect(await checkSignature(crl.signed, root.key.publicKey)).toBe('valid');
  });

  it('of nobody lists nobody', async () => {
    const crl = parseCrl(await (await createAuthority()).crl());
    expect(crl.entries).toBeNull();
    expect(isListed(crl, integer(1))).toBe(false);
  });

  it('of thousands is read', async () => {
    const revoked = Array.from({ length: 20_000 }, (_, i) => ({ serial: Uint8Array.of(1, i >> 8, i), at: now }));
    const crl = parseCrl(await (await createAuthority()).crl({ revoked }));
    expect(isListed(crl, integer(0x010000 + 19_999))).toBe(true);
    expect(isListed(crl, integer(0x020000))).toBe(false);
  });

  it('satisfies openssl', async () => {
    using folder = createOpensslFolder();
    const root = await createAuthority();
    folder.write('ca.pem', toPem('CERTIFICATE', root.certificate));
    folder.write(
      'crl.pem',
      toPem('X509 CRL', await root.crl({ revoked: [{ serial: Uint8Array.of(0x4d, 2), at: now }] })),
    );
    const { status, output } = folder.run('crl', '-in', 'crl.pem', '-CAfile', 'ca.pem', '-noout', '-text');
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('verify OK') });
    expect(output).toContain('Serial Number: 4D02');
  });

  it('of version 1, without extensions and without an end, is read', async () => {
    const [der, key] = await changed((fields) => fields.slice(1, 4));
    const crl = parseCrl(der);
    expect(crl).toMatchObject({ nextUpdate: null, number: null, entries: null });
    expect(await checkSignature(crl.signed, key.publicKey)).toBe('valid');
  });

  it('that covers only a part says so', async () => {
    const root = await createAuthority();
    const partial = await root.crl({ extensions: [extension('2.5.29.28', sequence(), true)] });
    expect(parseCrl(partial).hasUnknownCritical).toBe(true);
  });
});

describe('reading a revocation list refuses', () => {
  it.each<[string, (fields: readonly Bytes[]) => readonly Bytes[]]>([
    ['a version to come', (fields) => [integer(2), ...fields.slice(1)]],
    ['another algorithm inside', (fields) => fields.toSpliced(1, 1, sequence())],
    ['no time', (fields) => fields.toSpliced(3, 2)],
    ['a third time', (fields) => fields.toSpliced(3, 0, time(now))],
    ['a field too many', (fields) => [...fields, integer(1)]],
  ])('%s', async (_name, change) => {
    const [der] = await changed(change);
    expect(() => parseCrl(der)).toThrow(malformed);
  });

  it('entries that are none, when asked', async () => {
    const [der] = await changed((fields) => fields.toSpliced(5, 0, sequence(sequence(time(now)))));
    const crl = parseCrl(der);
    expect(() => isListed(crl, integer(1))).toThrow(malformed);
  });
});
