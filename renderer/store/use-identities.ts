import { useCallback, useMemo } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { z } from '#shared/base/zod';
import { bridge } from '../bridge';
import { createIdentityRequest, type KeyHandle, takeCertificate, toTrustPem } from '../workers/identity';
import {
  describeIdentity,
  type IdentityRecord,
  type IdentityView,
  identityRecordSchema,
} from '../workers/identity-record';
import { createPracticeIdentity } from '../workers/practice-identity';
import { useLive, useSession, useStore } from './context';
import type { Definition } from './repository';
import type { IdentityKeys, KeyName } from './session';

/** An identity as kept: the key by name (it stays in the vault), and its certificate with what belongs to it. */
const identitySchema = z.strictObject({
  id: z.uuid(),
  key: z.enum(['identity', 'practice-identity']),
  record: identityRecordSchema,
});
export type KeptIdentity = z.infer<typeof identitySchema>;

const definition: Definition<KeptIdentity> = { table: 'trust', schema: identitySchema, index: () => ({}) };

export interface ShownIdentity extends KeptIdentity {
  readonly view: IdentityView;
}

export interface Identities {
  /** `undefined` until known; real identities before practice ones. */
  readonly list: readonly ShownIdentity[] | undefined;
  readonly makePractice: (name: string) => Promise<void>;
  /** The PKCS#10 request as PEM; makes the key when there is none. */
  readonly request: (subject: unknown) => Promise<string>;
  readonly take: (file: Bytes) => Promise<void>;
}

export function useIdentities(): Identities {
  const session = useSession();
  const store = useStore();
  const repository = useMemo(() => store.repository(definition), [store]);
  const list = useLive(async () => {
    const { items } = await repository.list();
    const shown = await Promise.all(
      items.map(async ({ value }) => ({ ...value, view: await describeIdentity(value.record) })),
    );
    return shown.toSorted((a, b) => Number(a.view.practice) - Number(b.view.practice));
  }, [repository]);
  const keep = useCallback(
    async (key: KeptIdentity['key'], record: IdentityRecord) => {
      const { items } = await repository.list();
      // one certificate is one identity, however often it is taken in
      const known = items.find(({ value }) => value.record.certificate === record.certificate);
      const next = known ? { ...known.value, record: renewed(known.value.record, record) } : undefined;
      await repository.put(next ?? { id: crypto.randomUUID(), key, record }, known?.version);
      await store.journal.append({ kind: 'identity.added', details: { key } });
    },
    [repository, store],
  );
  return {
    list,
    makePractice: async (name) => {
      const keys = session.identity();
      const [person, authority] = [await handle(keys, 'practice-identity'), await handle(keys, 'practice-authority')];
      const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
      await keep(
        'practice-identity',
        await createPracticeIdentity({ person, authority, name, random, now: Date.now() }),
      );
    },
    request: async (subject) => createIdentityRequest(await handle(session.identity(), 'identity'), subject),
    take: async (file) => {
      const publicKey = await session.identity().publicKey('identity');
      if (publicKey === undefined) throw new AppError('identity/certificate', { reason: 'no-key' });
      await keep('identity', await takeCertificate({ file, publicKey, now: Date.now() }));
    },
  };
}

/** The same certificate again, as with a newer list. What did not come along this time stays. */
function renewed(was: IdentityRecord, next: IdentityRecord): IdentityRecord {
  return next.anchor === null ? was : { ...next, crls: next.crls.length > 0 ? next.crls : was.crls };
}

/** The key of a name, made when there is none: it signs, and does not leave the vault. */
async function handle(keys: IdentityKeys, name: KeyName): Promise<KeyHandle> {
  const publicKey = (await keys.publicKey(name)) ?? (await keys.createKey(name));
  return { publicKey, sign: (bytes) => keys.sign(name, bytes) };
}

/** Saves anchor and lists; answers the name it was saved under, or nothing when no place was chosen. */
export async function saveTrust(record: IdentityRecord): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(toTrustPem(record));
  const saved = await bridge.call('file.save', { suggestedName: 'trust.pem', bytes, kind: 'certificate' });
  return saved?.name;
}
