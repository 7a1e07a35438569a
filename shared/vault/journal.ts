import { fromBase64, toBase64, toHex, utf8 } from '../base/bytes';
import { canonicalJson } from '../base/canonical';
import { AppError } from '../base/errors';
import { z } from '../base/zod';

/*
 * What happened, in an order that cannot be rewritten: each entry holds the hash of the one before, and each hash is signed with the
 * journal key. Without the key nobody changes, cuts out or reorders an entry unseen; that the last ones are there is told by the head.
 */

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** `kind` is `area.verb`. Details hold ids, codes and sizes, never words of the person. */
export const journalEventSchema = z.strictObject({
  kind: z.string().regex(/^[a-z-]{1,20}\.[a-z-]{1,24}$/),
  caseId: z.uuid().optional(),
  details: z
    .record(
      z.string().regex(/^[a-zA-Z]{1,32}$/),
      z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)]),
    )
    .optional(),
});

/** What a feature reports. */
export type JournalEvent = z.infer<typeof journalEventSchema>;

/** One link of the chain, as it is sealed. */
export const journalEntrySchema = z.strictObject({
  ...journalEventSchema.shape,
  id: z.uuid(),
  seq: z.int().min(1),
  at: z.int().min(0),
  previous: hex,
  hash: hex,
  mac: z.base64().length(44),
});

/** One link of the chain. */
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** Where the chain ends: kept apart from it, so that a cut is seen. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

/** The head of an empty journal. */
export const emptyJournal: JournalHead = { seq: 0, hash: '0'.repeat(64) };

/** The next link. */
export async function appendEntry(
  key: CryptoKey,
  head: JournalHead,
  event: JournalEvent & { readonly id: string; readonly at: number },
): Promise<JournalEntry> {
  const content = { ...event, seq: head.seq + 1, previous: head.hash };
  const hash = await hashOf(content);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(hash)));
  return { ...content, hash, mac: toBase64(mac) };
}

/**
 * Entries in the order of their sequence, from the first to the head. @throws `journal/broken` with the `seq` where it breaks: the
 * first entry changed, missing, out of order, or the first beyond the head
 */
export async function verifyJournal(
  key: CryptoKey,
  head: JournalHead,
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[]> {
  let last = emptyJournal;
  for (const entry of entries) {
    const seq = last.seq + 1;
    const follows = entry.seq === seq && entry.previous === last.hash && seq <= head.seq;
    if (!follows || !(await isGenuine(key, entry))) throw new AppError('journal/broken', { seq });
    last = { seq, hash: entry.hash };
  }
  if (last.seq !== head.seq || last.hash !== head.hash) throw new AppError('journal/broken', { seq: last.seq + 1 });
  return entries;
}

async function isGenuine(key: CryptoKey, entry: JournalEntry): Promise<boolean> {
  const { hash, mac, ...content } = entry;
  if ((await hashOf(content)) !== hash) return false;
  return crypto.subtle.verify('HMAC', key, fromBase64(mac), utf8(hash));
}

async function hashOf(content: Omit<JournalEntry, 'hash' | 'mac'>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(canonicalJson(content)))));
}
