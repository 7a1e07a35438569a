import { describe, expect, it } from 'vitest';
import type { JournalEntry, JournalHead } from '#shared/vault/journal';
import { appendEntry, emptyJournal, journalEventSchema, verifyJournal } from '#shared/vault/journal';
import { hmacKey, ids, refusal } from './sample';

async function chain(key: CryptoKey) {
  const entries: JournalEntry[] = [];
  let head: JournalHead = emptyJournal;
  for (const [at, id] of Object.values(ids).entries()) {
    const entry = await appendEntry(key, head, { kind: 'package.exported', details: { size: at }, id, at: 1000 + at });
    head = { seq: entry.seq, hash: entry.hash };
    entries.push(entry);
  }
  return { entries, head };
}

describe('the journal', () => {
  it('verifies as it was written, and empty', async () => {
    const key = await hmacKey();
    const { entries, head } = await chain(key);
    expect(await verifyJournal(key, head, entries)).toHaveLength(3);
    expect(await verifyJournal(key, emptyJournal, [])).toEqual([]);
  });

  const changed = (entry: JournalEntry | undefined): JournalEntry[] => (entry ? [{ ...entry, at: 5 }] : []);
  const only = (entry: JournalEntry | undefined): JournalEntry[] => (entry ? [entry] : []);

  it.each<[string, number, (e: readonly JournalEntry[]) => readonly JournalEntry[]]>([
    ['the first entry is changed', 1, ([a, ...rest]) => [...changed(a), ...rest]],
    ['one in the middle is changed', 2, ([a, b, c]) => [...only(a), ...changed(b), ...only(c)]],
    ['the first is cut', 1, (e) => e.slice(1)],
    ['one in the middle is cut', 2, ([a, , c]) => [...only(a), ...only(c)]],
    ['the last is cut', 3, (e) => e.slice(0, 2)],
    ['all are cut', 1, () => []],
    ['two are swapped', 2, ([a, b, c]) => [...only(a), ...only(c), ...only(b)]],
    ['one stands twice', 3, ([a, b]) => [...only(a), ...only(b), ...only(b)]],
  ])('breaks where %s', async (_, seq, tamper) => {
    const key = await hmacKey();
    const { entries, head } = await chain(key);
    await expect(verifyJournal(key, head, tamper(entries))).rejects.toEqual(refusal('journal/broken', { seq }));
  });

  it('breaks where an entry was made without the key, however well it is chained', async () => {
    const [key, other] = [await hmacKey(), await hmacKey()];
    const { entries, head } = await chain(key);
    const forged = await appendEntry(other, head, { kind: 'package.exported', id: ids.a, at: 1 });
    const forgedHead = { seq: forged.seq, hash: forged.hash };
    const verified = verifyJournal(key, forgedHead, [...entries, forged]);
    await expect(verified).rejects.toEqual(refusal('journal/broken', { seq: 4 }));
  });

  it('breaks where an entry stands beyond the head', async () => {
    const key = await hmacKey();
    const { entries } = await chain(key);
    const head = { seq: 2, hash: entries[1]?.hash ?? '' };
    await expect(verifyJournal(key, head, entries)).rejects.toEqual(refusal('journal/broken', { seq: 3 }));
  });

  it('takes codes and ids, not sentences for a kind', () => {
    expect(journalEventSchema.safeParse({ kind: 'package.exported', caseId: ids.a }).success).toBe(true);
    expect(journalEventSchema.safeParse({ kind: 'the title of a draft' }).success).toBe(false);
    expect(journalEventSchema.safeParse({ kind: 'package.exported', title: 'x' }).success).toBe(false);
  });
});
