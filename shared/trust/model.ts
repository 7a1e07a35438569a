import { type Bytes, fromBase64 } from '../base/bytes';
import { z } from '../base/zod';
import { lineFault } from '../document/characters';
import { type TrustEntry, trustRoles } from '../package/grounds';
import { trustedKinds } from '../package/manifest';

/** The trust list: whom this desk believes, in which role, and how anybody came to know that the key is his. */
export const trustListFormat = 'valise-trust/1';

export const trustLimits = {
  maxEntries: 500,
  maxCrls: 64,
  /** Of all revocation lists together, as base64: with the entries they must fit a sealed row. */
  maxCrlCharacters: 4 * 1024 * 1024,
  maxListBytes: 12 * 1024 * 1024,
  maxSeries: 50,
} as const;

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => lineFault(text) === undefined);
export const labelSchema = line(120);
export const personSchema = line(200);
export const seriesSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,119}$/);
const unique = (list: readonly string[]) => new Set(list).size === list.length;

/** How the fingerprint came to be compared; `list`: officers vouch for it in a trust package. */
export const comparisons = ['telephone', 'paper', 'person', 'list'] as const;

const certificate = z.base64().max(12 * 1024);

export const entrySchema = z
  .strictObject({
    certificate,
    as: z.enum(['anchor', 'signer']),
    roles: z.array(z.enum(trustRoles)).min(1).max(4).refine(unique).readonly(),
    series: z.array(seriesSchema).max(trustLimits.maxSeries).refine(unique).readonly(),
    kinds: z.array(z.enum(trustedKinds)).min(1).max(4).refine(unique).readonly(),
    label: labelSchema,
    added: z.strictObject({ by: personSchema, at: z.iso.datetime() }),
    /** Who compared the fingerprint, with whom, how and when. */
    compared: z.strictObject({
      how: z.enum(comparisons),
      by: personSchema,
      with: personSchema,
      at: z.iso.datetime(),
    }),
  })
  .refine(({ roles, series }) => roles.includes('publisher') === series.length > 0);

export type Entry = z.infer<typeof entrySchema>;

export const crlsSchema = z
  .array(z.base64())
  .max(trustLimits.maxCrls)
  .refine((all) => all.reduce((sum, one) => sum + one.length, 0) <= trustLimits.maxCrlCharacters)
  .readonly();

export const trustListSchema = z.strictObject({
  format: z.literal(trustListFormat),
  /** As the package that carries it says them. */
  series: seriesSchema,
  version: z.int().min(1),
  entries: z.array(entrySchema).max(trustLimits.maxEntries).readonly(),
  crls: crlsSchema,
});

export type TrustList = z.infer<typeof trustListSchema>;

/** The kinds of package in which roles of an entry count, where nobody narrows them. */
export function kindsOf(roles: Entry['roles']): Entry['kinds'] {
  const kinds: Entry['kinds'][number][] = [];
  if (roles.includes('drafter') || roles.includes('clearer')) kinds.push('draft', 'case');
  if (roles.includes('publisher')) kinds.push('content');
  if (roles.includes('officer')) kinds.push('trust');
  return kinds;
}

/** An entry as the verifier takes it. */
export function toTrustEntry({ certificate: der, as, roles, series, kinds, label }: Entry): TrustEntry {
  return { certificate: fromBase64(der), as, roles, series, kinds, label };
}

/** Revocation lists as the verifier takes them. */
export function toCrls(crls: readonly string[]): readonly Bytes[] {
  return crls.map(fromBase64);
}
