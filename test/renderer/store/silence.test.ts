import { describe, expect, it } from 'vitest';
import type { Laptop } from './platform';
import { createdVault, fill, passphrase, rawRows, sampleDraft, withRawDatabase } from './platform';

const sentence = 'The minister was told at noon in Aurelia';

/** Every byte and every string that rests: all rows of all tables, all files of the profile. */
async function everythingAtRest(laptop: Laptop): Promise<Buffer> {
  const rows = await withRawDatabase(laptop.home, (db) => Promise.all(db.tables.map((table) => table.toArray())));
  const parts: Buffer[] = [...laptop.bridge.profile.values()].map((bytes) => Buffer.from(bytes));
  const walk = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    else if (typeof value === 'object' && value !== null) for (const entry of Object.entries(value)) walk([...entry]);
    else parts.push(Buffer.from(String(value)));
  };
  const flat = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) flat(item);
    else if (value instanceof Uint8Array || typeof value !== 'object' || value === null) walk(value);
    else
      for (const [key, item] of Object.entries(value)) {
        parts.push(Buffer.from(key));
        flat(item);
      }
  };
  flat(rows);
  return Buffer.concat(parts);
}

function finds(haystack: Buffer, text: string): boolean {
  return haystack.includes(Buffer.from(text, 'utf8')) || haystack.includes(Buffer.from(text, 'utf16le'));
}

describe('nothing readable rests', () => {
  async function used() {
    const { laptop, session, recoveryWords } = await createdVault();
    const [caseId = ''] = await fill(session.store(), sentence);
    const { drafts, settings, journal } = session.store();
    const draft = sampleDraft(caseId, sentence);
    await drafts.put(draft);
    await drafts.put({ ...draft, title: sentence }, 1);
    await settings.set('last-words', sentence);
    await journal.append({ kind: 'package.exported', details: { name: sentence } });
    await session.identity().createKey('identity');
    return { laptop, session, recoveryWords, draft };
  }

  it('of what was typed, while unlocked, after the lock and after a change of passphrase', async () => {
    const { laptop, session } = await used();
    expect(finds(await everythingAtRest(laptop), sentence)).toBe(false);
    await session.changePassphrase({ current: { passphrase }, next: 'seven ships and no wind' });
    expect(finds(await everythingAtRest(laptop), sentence)).toBe(false);
    await session.lock();
    const rest = await everythingAtRest(laptop);
    expect(finds(rest, sentence)).toBe(false);
    for (const secret of [passphrase, 'seven ships and no wind', 'Démarche', 'speaking-points', 'privateKey']) {
      expect(finds(rest, secret)).toBe(false);
    }
  });

  it('of the recovery words', async () => {
    const { laptop, recoveryWords } = await used();
    expect(finds(await everythingAtRest(laptop), recoveryWords.join(' '))).toBe(false);
  });

  it('and the search would find it: a sentence written unsealed by another program', async () => {
    const { laptop, draft } = await used();
    await withRawDatabase(laptop.home, (db) => db.table('drafts').put({ ...draft, title: sentence }));
    expect(finds(await everythingAtRest(laptop), sentence)).toBe(true);
    expect(await rawRows(laptop.home, 'drafts')).toHaveLength(1);
  });
});
