import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentName, envelopeName, parseIdentities, parseRecipients, recipientDer } from '#shared/envelope/index';
import { createAddressee } from '../../fakes/envelope';

const eva = await createAddressee();
const refused = expect.objectContaining({ code: 'package/encryption-unsupported' });

describe('a recipient', () => {
  it('is a public key that others read', () => {
    const key = createPublicKey({ key: Buffer.from(recipientDer(eva.recipient)), format: 'der', type: 'spki' });
    expect(key.asymmetricKeyType).toBe('x25519');
  });

  it.each([
    ['a wrong letter', () => `${eva.recipient.slice(0, -1)}${eva.recipient.endsWith('q') ? 'p' : 'q'}`],
    ['capitals', () => eva.recipient.toUpperCase()],
    ['one letter less', () => eva.recipient.slice(0, -1)],
    ['another kind', () => `age1pq1${eva.recipient.slice(7)}`],
    ['an ssh key', () => 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA'],
    ['a secret key', () => eva.identity],
  ])('is refused with %s', (_, make) => {
    expect(() => recipientDer(make())).toThrow(refused);
  });

  it('stands in a file with remarks', () => {
    expect(parseRecipients(`# Eva\r\n\n ${eva.recipient} \n`)).toEqual([eva.recipient]);
    for (const text of ['', '# none\n', `${eva.recipient}\nEva\n`, `${eva.recipient}\n`.repeat(65)])
      expect(() => parseRecipients(text)).toThrow(refused);
  });
});

describe('a key file', () => {
  it('holds secret keys of one kind', () => {
    expect(parseIdentities(`# created\n${eva.identity}\n`)).toEqual([eva.identity]);
    for (const text of ['', eva.recipient, `${eva.identity}\nAGE-PLUGIN-YUBIKEY-1QQ\n`, `${eva.identity}\n`.repeat(33)])
      expect(() => parseIdentities(text)).toThrow(refused);
  });
});

it('names the envelope after the package', () => {
  expect(envelopeName('note.asice')).toBe('note.asice.age');
  expect(['note.asice.age', 'NOTE.ASICE.AGE', 'note.asice', '.age'].map(contentName)).toEqual([
    'note.asice',
    'NOTE.ASICE',
    undefined,
    undefined,
  ]);
});
