import { useState } from 'react';
import { z } from '#shared/base/zod';
import { lineFault } from '#shared/document/characters';
import { recipientDer, recipientOf } from '#shared/envelope/index';
import { fingerprintOf } from '#shared/package/index';
import { useLive, useSession, useStore } from './context';
import type { Definition } from './repository';
import type { KeyName, Session, Store } from './session';

/** How the fingerprint of somebody's key was compared with what they say themselves. */
export const comparisons = ['in-person', 'telephone', 'paper'] as const;
export type Comparison = (typeof comparisons)[number];

const line = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .refine((text) => lineFault(text) === undefined);

/** A person or office that can be written to. What was removed stays, with its reason: a package may still name it. */
const recipientSchema = z.strictObject({
  format: z.literal('valise-recipient/1'),
  id: z.uuid(),
  recipient: z.string().refine(isRecipient),
  label: line(120).pipe(z.string().min(1)),
  /** Milliseconds since 1970, here and below. */
  at: z.int().nonnegative(),
  compared: z.strictObject({ how: z.enum(comparisons), by: line(120), at: z.int().nonnegative() }).nullable(),
  removed: z.strictObject({ reason: line(300).pipe(z.string().min(1)), at: z.int().nonnegative() }).nullable(),
});
export type Recipient = z.infer<typeof recipientSchema>;

export interface ShownRecipient extends Recipient {
  /** Digit groups of the SHA-512 of the public key, as `valise fingerprint` prints them. */
  readonly fingerprint: string;
}

/** A key of the vault that opens envelopes. */
export interface OwnRecipient {
  readonly key: KeyName;
  readonly recipient: string;
  readonly fingerprint: string;
  readonly made: number;
}

const definition: Definition<Recipient> = { table: 'trust', schema: recipientSchema, index: () => ({}) };

function isRecipient(text: string): boolean {
  try {
    recipientDer(text);
    return true;
  } catch {
    return false;
  }
}

export interface Recipients {
  /** Newest first. */
  readonly own: readonly OwnRecipient[] | undefined;
  /** In the order of their labels; removed ones too. */
  readonly others: readonly ShownRecipient[] | undefined;
  readonly makeOwn: () => Promise<void>;
  /** After one was removed. */
  readonly readOwnAgain: () => void;
  readonly add: (added: Pick<Recipient, 'recipient' | 'label' | 'compared'>) => Promise<void>;
  readonly change: (id: string, change: Partial<Pick<Recipient, 'compared' | 'removed'>>) => Promise<void>;
}

export function useRecipients(): Recipients {
  const session = useSession();
  const store = useStore();
  // keys are in the worker, where no query sees them change
  const [turn, setTurn] = useState(0);
  const found = useLive(async () => {
    const { items } = await store.repository(definition).list();
    const shown = items.map(async ({ value }) => ({ ...value, fingerprint: await fingerprintOfKey(value.recipient) }));
    const others = (await Promise.all(shown)).toSorted((a, b) => a.label.localeCompare(b.label));
    return { others, own: await ownRecipients(session) };
  }, [session, store, turn]);
  return {
    own: found?.own,
    others: found?.others,
    makeOwn: async () => {
      await session.identity().createKey(`recipient-${crypto.randomUUID()}`, 'X25519');
      await store.journal.append({ kind: 'recipient.made' });
      setTurn((was) => was + 1);
    },
    readOwnAgain: () => setTurn((was) => was + 1),
    add: (added) => addRecipient(store, added),
    change: async (id, change) => {
      const stored = await store.repository(definition).get(id);
      if (stored) await store.repository(definition).put({ ...stored.value, ...change }, stored.version);
    },
  };
}

async function ownRecipients(session: Session): Promise<readonly OwnRecipient[]> {
  const keys = (await session.identity().list()).filter(({ kind }) => kind === 'X25519');
  const shown = keys.map(async ({ name, publicKey, made }) => {
    return { key: name, recipient: recipientOf(publicKey), fingerprint: await fingerprintOf(publicKey), made };
  });
  return (await Promise.all(shown)).toSorted((a, b) => b.made - a.made);
}

export async function fingerprintOfKey(recipient: string): Promise<string> {
  return fingerprintOf(recipientDer(recipient));
}

/** One key is one entry: taken in again, it gets the new name and comparison, and is back where it was removed. */
async function addRecipient(store: Store, added: Pick<Recipient, 'recipient' | 'label' | 'compared'>): Promise<void> {
  const repository = store.repository(definition);
  const known = (await repository.list()).items.find(({ value }) => value.recipient === added.recipient);
  const id = known?.id ?? crypto.randomUUID();
  const next = { format: 'valise-recipient/1', id, at: Date.now(), removed: null, ...added } as const;
  await repository.put(next, known?.version);
  await store.journal.append({ kind: 'recipient.added', details: { id } });
}

/** Keys to choose from where something is sealed: those of others that stand, and the newest of this laptop. */
export function useRecipientChoices() {
  const { own = [], others = [] } = useRecipients();
  const standing = others.filter(({ removed }) => removed === null);
  return {
    own: own[0]?.recipient,
    others: standing.map(({ recipient, label, compared }) => ({ recipient, label, isCompared: compared !== null })),
  };
}
