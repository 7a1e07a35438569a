import { z } from '#shared/base/zod';
import { type IdentityRecord, identityRecordSchema } from '../workers/identity-record';
import { keyNameSchema } from '../workers/vault-keys';
import type { Definition } from './repository';

/** What a person signs as with an identity: for their own order, never believed by anybody else. */
export const signingRoles = ['drafter', 'clearer', 'publisher', 'officer'] as const;
export type SigningRole = (typeof signingRoles)[number];

const label = z.string().trim().max(80);
const roles = z.array(z.enum(signingRoles)).max(signingRoles.length).readonly();

/** An identity as kept: the key by name (it stays in the vault), and its certificate with what belongs to it. */
const identitySchema = z.strictObject({
  id: z.uuid(),
  key: keyNameSchema,
  record: identityRecordSchema,
  label: label.default(''),
  roles: roles.default([]),
});
export type KeptIdentity = z.infer<typeof identitySchema>;

export const identities: Definition<KeptIdentity> = { table: 'trust', schema: identitySchema, index: () => ({}) };

/** A key whose certificate has not come yet. */
const awaitedSchema = z.strictObject({
  format: z.literal('valise-request/1'),
  id: z.uuid(),
  key: keyNameSchema,
  /** As it was asked for; the request can be made again from it. */
  subject: z.strictObject({
    commonName: z.string().max(64),
    organization: z.string().max(64).exactOptional(),
    unit: z.string().max(64).exactOptional(),
    country: z.string().max(2).exactOptional(),
  }),
  label,
  roles,
  /** Milliseconds since 1970. */
  at: z.int().nonnegative(),
});
export type AwaitedIdentity = z.infer<typeof awaitedSchema>;

export const awaited: Definition<AwaitedIdentity> = { table: 'trust', schema: awaitedSchema, index: () => ({}) };

/** The same certificate again, as with a newer list. What did not come along this time stays. */
export function renewed(was: IdentityRecord, next: IdentityRecord): IdentityRecord {
  return next.anchor === null ? was : { ...next, crls: next.crls.length > 0 ? next.crls : was.crls };
}
