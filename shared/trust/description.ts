import { type Bytes, toBase64 } from '../base/bytes';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { z } from '../base/zod';
import { trustRoles } from '../package/grounds';
import { trustedKinds } from '../package/manifest';
import { parsePem } from '../package/pem';
import { readCandidate } from './certificate';
import {
  comparisons,
  type Entry,
  kindsOf,
  labelSchema,
  personSchema,
  seriesSchema,
  type TrustList,
  trustLimits,
  trustListFormat,
} from './model';

/**
 * A trust list as officers write it: people and authorities by the names of their certificate files. The list itself holds the
 * certificates; what each may be believed as follows from its own bytes, and nobody is in it whose fingerprint was not compared.
 */
export const descriptionFormat = 'valise-trust-description/1';

const fileName = z.string().min(1).max(1000);

const described = z.strictObject({
  certificate: fileName,
  roles: z.array(z.enum(trustRoles)).min(1).max(4).readonly(),
  series: z.array(seriesSchema).max(trustLimits.maxSeries).readonly().default([]),
  /** Without them, all kinds in which the roles count. */
  kinds: z.array(z.enum(trustedKinds)).min(1).max(4).readonly().optional(),
  label: labelSchema,
  compared: z.strictObject({
    how: z.enum(comparisons),
    by: personSchema,
    with: personSchema,
    at: z.iso.datetime(),
  }),
});

const descriptionSchema = z.strictObject({
  format: z.literal(descriptionFormat),
  series: seriesSchema,
  version: z.int().min(1),
  entries: z.array(described).max(trustLimits.maxEntries).readonly(),
  /** Files of revocation lists. */
  crls: z.array(fileName).max(trustLimits.maxCrls).readonly().default([]),
});

export type TrustDescription = z.infer<typeof descriptionSchema>;

/** @throws `trust/list` with `details.reason` `schema` and, where there is one, the `place` that is wrong */
export function parseDescription(bytes: Bytes): TrustDescription {
  const parsed = descriptionSchema.safeParse(readJson(bytes));
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new AppError('trust/list', { reason: 'schema', place }, { cause: parsed.error });
}

/**
 * The list that the description means, not yet held against itself: `trustPackage` does. `read` gives a named file.
 * `now` in milliseconds since 1970.
 * @throws `trust/certificate` with the `file` and a `reason`, `trust/list` with `reason` `crl`, what `read` throws
 */
export async function listOfDescription(
  { series, version, entries, crls }: TrustDescription,
  read: (file: string) => Promise<Bytes>,
  now: number,
): Promise<TrustList> {
  const list: Entry[] = [];
  for (const one of entries) list.push(await entryOf(one, await read(one.certificate), now));
  const lists: string[] = [];
  for (const file of crls) lists.push(...crlsOf(await read(file), file));
  return { format: trustListFormat, series, version, entries: list, crls: lists };
}

async function entryOf(one: TrustDescription['entries'][number], file: Bytes, now: number): Promise<Entry> {
  const { roles, series, kinds = kindsOf(roles), label, compared } = one;
  const added = { by: compared.by, at: compared.at };
  try {
    const { der, as } = await readCandidate(file, now);
    return { certificate: toBase64(der), as, roles, series, kinds, label, added, compared };
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    throw new AppError(cause.code, { ...cause.details, file: one.certificate }, { cause });
  }
}

function crlsOf(file: Bytes, name: string): readonly string[] {
  try {
    const { crls } = parsePem(new TextDecoder('latin1').decode(file)); // notes between the blocks in any encoding
    if (crls.length > 0) return crls.map(toBase64);
  } catch (cause) {
    throw new AppError('trust/list', { reason: 'crl', file: name }, { cause });
  }
  throw new AppError('trust/list', { reason: 'crl', file: name });
}

function readJson(bytes: Bytes): unknown {
  try {
    return parseJson(bytes, { maxBytes: trustLimits.maxListBytes, maxDepth: 8, maxValues: 100_000 });
  } catch (cause) {
    throw new AppError('trust/list', { reason: 'schema' }, { cause });
  }
}
