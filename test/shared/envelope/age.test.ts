import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '#shared/base/bytes';
import { openEnvelope, parseIdentities } from '#shared/envelope/index';
import { sealEnvelope } from '../../../renderer/workers/envelope';
import { createAgeFolder, hasAge } from '../../fakes/age';

const content = utf8('Carried on a stick.'.repeat(10_000));

/** Each derivation takes a second of one core, and other tests run beside this one. */
const patience = 120_000;

/** Beside the real tool, in both directions. */
describe.skipIf(!hasAge)('the real age', () => {
  it('opens what is sealed here, for one recipient and for each of several', async () => {
    using folder = createAgeFolder();
    const eva = folder.keygen('eva.key');
    const tom = folder.keygen('tom.key');
    folder.keygen('other.key');
    folder.write('one.age', await sealEnvelope(content, { recipients: [eva] }));
    folder.write('two.age', await sealEnvelope(content, { recipients: [eva, tom] }));
    for (const [key, file] of [
      ['eva.key', 'one.age'],
      ['eva.key', 'two.age'],
      ['tom.key', 'two.age'],
    ] as const) {
      expect(folder.run('-d', '-i', key, '-o', 'out', file)).toBe(0);
      expect(folder.read('out')).toEqual(content);
    }
    expect(folder.run('-d', '-i', 'tom.key', '-o', 'no', 'one.age')).not.toBe(0);
    expect(folder.run('-d', '-i', 'other.key', '-o', 'no', 'two.age')).not.toBe(0);
  });

  it(
    'opens what is sealed here with a passphrase',
    async () => {
      using folder = createAgeFolder();
      folder.write('in.age', await sealEnvelope(content, { passphrase: 'correct horse battery' }));
      expect(folder.runTyping('correct horse battery', '-d', '-o', 'out', 'in.age')).toBe(0);
      expect(folder.read('out')).toEqual(content);
      expect(folder.runTyping('wrong', '-d', '-o', 'no', 'in.age')).not.toBe(0);
    },
    patience,
  );

  it('seals to recipients, as bytes and as text, what opens here', async () => {
    using folder = createAgeFolder();
    const eva = folder.keygen('eva.key');
    const tom = folder.keygen('tom.key');
    folder.keygen('other.key');
    folder.write('in', content);
    const keysIn = (name: string) => ({ identities: parseIdentities(fromUtf8(folder.read(name))) });
    expect(folder.run('-r', eva, '-r', tom, '-o', 'two.age', 'in')).toBe(0);
    expect(folder.run('-a', '-r', eva, '-o', 'text.age', 'in')).toBe(0);
    expect(await openEnvelope(folder.read('two.age'), keysIn('eva.key'))).toEqual(content);
    expect(await openEnvelope(folder.read('two.age'), keysIn('tom.key'))).toEqual(content);
    expect(await openEnvelope(folder.read('text.age'), keysIn('eva.key'))).toEqual(content);
    await expect(openEnvelope(folder.read('two.age'), keysIn('other.key'))).rejects.toMatchObject({
      code: 'package/encryption-key',
    });
  });

  it(
    'seals with a passphrase what opens here',
    async () => {
      using folder = createAgeFolder();
      folder.write('in', content);
      expect(folder.runTyping('correct horse battery', '-p', '-o', 'in.age', 'in')).toBe(0);
      expect(await openEnvelope(folder.read('in.age'), { passphrase: 'correct horse battery' })).toEqual(content);
      await expect(openEnvelope(folder.read('in.age'), { passphrase: 'wrong' })).rejects.toMatchObject({
        code: 'package/encryption-passphrase',
      });
    },
    patience,
  );
});
