import { describe, expect, it } from 'vitest';
import { createdVault, passphrase, rawRows } from './platform';

describe('settings', () => {
  it('keeps the last of many values set at once, as one types', async () => {
    const { laptop, session } = await createdVault();
    const { settings } = session.store();
    const words = 'Delegation of the European Union';
    const typed = Array.from(words, (_, index) => settings.set('export.institution', words.slice(0, index + 1)));
    expect((await Promise.allSettled(typed)).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await settings.get('export.institution')).toBe(words);
    await session.lock();
    const later = laptop.start();
    await later.unlock({ passphrase });
    expect(await later.store().settings.get('export.institution')).toBe(words);
  });

  it('writes the newest of those that wait, and not each letter after the other', async () => {
    const { laptop, session } = await createdVault();
    const { settings } = session.store();
    const words = 'Delegation of the European Union to Vardania';
    await Promise.all(Array.from(words, (_, at) => settings.set('export.institution', words.slice(0, at + 1))));
    const rows = await rawRows(laptop.platform.home, 'meta');
    const row = rows.find((one) => Reflect.get(Object(one), 'key') === 'setting:export.institution');
    expect(Reflect.get(Object(row), 'version')).toBeLessThanOrEqual(2);
    expect(await settings.get('export.institution')).toBe(words);
  });

  it('goes on after a value that was refused', async () => {
    const { session } = await createdVault();
    const { settings } = session.store();
    const [refused, kept] = [settings.set('author', 'x'.repeat(4001)), settings.set('author', 'A. Example')];
    await expect(refused).rejects.toMatchObject({ code: 'input/schema' });
    await kept;
    expect(await settings.get('author')).toBe('A. Example');
  });
});
