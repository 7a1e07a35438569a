import { armor } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, concat, equalBytes, utf8 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { envelopeLimits, isEnvelope, openEnvelope } from '#shared/envelope/index';
import { verifyPackage } from '#shared/package/index';
import { sealEnvelope } from '../../../renderer/workers/envelope';
import { now } from '../../fakes/authority';
import { createAddressee, joinEnvelope, splitEnvelope } from '../../fakes/envelope';
import { buildSample, createCast, flipped } from '../../fakes/package';

const eva = await createAddressee();
const tom = await createAddressee();
const stranger = await createAddressee();
const content = utf8('What is inside.');
const sealed = await sealEnvelope(content, { recipients: [eva.recipient, tom.recipient] });
const { lines, body } = splitEnvelope(sealed);
const mac = lines.at(-1) ?? '';

async function codeOf(bytes: Bytes, identity = eva.identity): Promise<string> {
  try {
    return equalBytes(await openEnvelope(bytes, { identities: [identity] }), content) ? 'opened' : 'ALTERED';
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return thrown.code;
  }
}

describe('an envelope to recipients', () => {
  it('opens for each of them, and for nobody else', async () => {
    expect(await codeOf(sealed)).toBe('opened');
    expect(await codeOf(sealed, tom.identity)).toBe('opened');
    expect(await codeOf(sealed, stranger.identity)).toBe('package/encryption-key');
    await expect(openEnvelope(sealed, { passphrase: 'any' })).rejects.toMatchObject({ code: 'package/encryption-key' });
    await expect(openEnvelope(sealed, { identities: [stranger.identity, tom.identity] })).resolves.toEqual(content);
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 1_048_577])('gives back %i bytes', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, i) => i % 251);
    const envelope = await sealEnvelope(bytes, { recipients: [eva.recipient] });
    expect(equalBytes(await openEnvelope(envelope, { identities: [eva.identity] }), bytes)).toBe(true);
    const cut = envelope.slice(0, size > 70_000 ? -(65_536 + 16) : -1);
    await expect(openEnvelope(cut, { identities: [eva.identity] })).rejects.toMatchObject({
      code: 'package/encryption-damaged',
    });
  });

  it('opens where it is written as text, up to a limit', async () => {
    const text = utf8(`\r\n${armor.encode(sealed)}`);
    expect(isEnvelope(text)).toBe(true);
    expect(await codeOf(text)).toBe('opened');
    expect(await codeOf(text.slice(0, -40))).toBe('package/encryption-damaged');
    const long = concat(text, new Uint8Array(envelopeLimits.maxArmourBytes).fill(0x0a));
    expect(await codeOf(long)).toBe('package/encryption-unsupported');
  });

  it('holds the package that was signed', async () => {
    const cast = await createCast();
    const sample = await buildSample(cast.drafter);
    const envelope = await sealEnvelope(sample, { recipients: [eva.recipient] });
    const inside = await openEnvelope(envelope, { identities: [eva.identity] });
    expect(await verifyPackage(inside, { trust: cast.trust, at: now })).toMatchObject({ level: 'valid' });
  });
});

describe('a tampered envelope', () => {
  const x25519 = lines.slice(1, 3);
  const of = (...stanzas: readonly string[]) => joinEnvelope([lines[0] ?? '', ...stanzas, mac], body);
  const ssh = ['-> ssh-ed25519 AAAAAA AAAA', 'AAAA'];
  const scrypt = (factor: string) => [`-> scrypt ${'A'.repeat(22)} ${factor}`, 'A'.repeat(43)];

  it.each<[string, string, () => Bytes]>([
    ['another version', 'unsupported', () => joinEnvelope(['age-encryption.org/v2', ...lines.slice(1)], body)],
    ['no age file', 'unsupported', () => utf8('PK\u0003\u0004')],
    ['nothing at all', 'unsupported', () => new Uint8Array()],
    ['an ssh recipient', 'unsupported', () => of(...ssh)],
    ['an ssh recipient beside one of ours', 'unsupported', () => of(...x25519, ...ssh)],
    ['a plugin', 'unsupported', () => of('-> piv-p256 AAAA', 'AAAA')],
    ['no recipient', 'unsupported', () => of()],
    ['a passphrase beside a recipient', 'unsupported', () => of(...x25519, ...scrypt('18'))],
    ['a costly passphrase', 'unsupported', () => of(...scrypt('19'))],
    ['a cheap passphrase', 'unsupported', () => of(...scrypt('14'))],
    ['a cost that is no number', 'unsupported', () => of(...scrypt('018'))],
    ['too many recipients', 'unsupported', () => of(...Array.from({ length: 65 }, () => x25519).flat())],
    ['a header without end', 'damaged', () => concat(utf8(`${lines[0]}\n`), new Uint8Array(200_000).fill(0x41))],
    ['a recipient cut out', 'damaged', () => of(...x25519)],
    ['recipients in another order', 'damaged', () => of(...lines.slice(3, 5), ...x25519)],
    ['a stanza for nobody added', 'damaged', () => of(...lines.slice(1, 5), '-> a-grease', '')],
    [
      'the code of the header changed',
      'damaged',
      () => joinEnvelope([...lines.slice(0, -1), `--- ${'A'.repeat(43)}`], body),
    ],
    ['a stanza without body', 'damaged', () => of('-> X25519 AAAA')],
    ['no body', 'damaged', () => joinEnvelope(lines, new Uint8Array())],
    ['half a nonce', 'damaged', () => joinEnvelope(lines, body.slice(0, 8))],
    ['the last byte cut', 'damaged', () => sealed.slice(0, -1)],
    ['a byte more', 'damaged', () => concat(sealed, Uint8Array.of(0))],
    ['the wrapped key altered', 'key', () => of('-> X25519 '.concat(x25519[0]?.slice(10) ?? ''), 'A'.repeat(43))],
  ])('is refused: %s', async (_, code, make) => {
    expect(await codeOf(make())).toBe(`package/encryption-${code}`);
  });

  it('is refused above the size limit before anything is read', async () => {
    const huge = new Uint8Array(envelopeLimits.maxBytes + 1);
    expect(await codeOf(huge)).toBe('package/too-large');
  });

  it('takes any bit turned: a code, never another text', async () => {
    let state = 0x5eed;
    const seen = new Map<string, number>();
    for (let n = 0; n < 1500; n++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const code = await codeOf(flipped(sealed, state % (sealed.length * 8)));
      seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    const codes = ['damaged', 'key', 'unsupported'].map((code) => `package/encryption-${code}`);
    expect([...seen.keys()].sort()).toEqual(codes);
  });
});

describe('an envelope with a passphrase', () => {
  let locked: Bytes;
  beforeAll(async () => {
    locked = await sealEnvelope(content, { passphrase: 'correct horse battery' });
  });

  it('opens with it and with no other', async () => {
    await expect(openEnvelope(locked, { passphrase: 'correct horse battery' })).resolves.toEqual(content);
    for (const keys of [{ passphrase: 'correct horse batterz' }, { identities: [eva.identity] }, {}])
      await expect(openEnvelope(locked, keys)).rejects.toMatchObject({ code: 'package/encryption-passphrase' });
    await expect(openEnvelope(locked.slice(0, -1), { passphrase: 'correct horse battery' })).rejects.toMatchObject({
      code: 'package/encryption-damaged',
    });
  }, 120_000);
});
