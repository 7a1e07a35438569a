import { type Bytes, fromBase64, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { z } from '../base/zod';
import type { Certificate } from '../package/certificate';
import { assertEntry } from './certificate';
import { isProven } from './crls';
import { type TrustList, trustLimits, trustListFormat, trustListSchema } from './model';

/** As many officers as a list needs to be replaced: with fewer it would stand for ever. */
const leastOfficers = 2;

/**
 * A trust list as it came, held against itself.
 * @throws `package/version-unsupported`; `trust/list` with `details.reason` `schema`, `twice` (one certificate in two
 * entries), `officers` (fewer than two) or `crl` (a list that no authority in it did sign); `trust/certificate`
 */
export async function parseTrustList(bytes: Bytes): Promise<TrustList> {
  const json = readJson(bytes);
  const format = z.looseObject({ format: z.string() }).safeParse(json);
  if (format.success && format.data.format !== trustListFormat) throw new AppError('package/version-unsupported');
  const parsed = trustListSchema.safeParse(json);
  if (!parsed.success) throw refused('schema', parsed.error);
  await assertList(parsed.data);
  return parsed.data;
}

/** The bytes that are signed. @throws as `parseTrustList` */
export async function trustListBytes(list: TrustList): Promise<Bytes> {
  const parsed = trustListSchema.safeParse(list);
  if (!parsed.success) throw refused('schema', parsed.error);
  await assertList(parsed.data);
  return utf8(canonicalJson(parsed.data as Json)); // its schema: plain data only
}

async function assertList({ entries, crls }: TrustList): Promise<void> {
  const certificates = entries.map(assertEntry);
  if (new Set(entries.map(({ certificate }) => certificate)).size !== entries.length) throw refused('twice');
  if (entries.filter(({ roles }) => roles.includes('officer')).length < leastOfficers) throw refused('officers');
  for (const crl of crls) await assertProven(fromBase64(crl), certificates);
}

async function assertProven(crl: Bytes, certificates: readonly Certificate[]): Promise<void> {
  let isGood = false;
  try {
    isGood = await isProven(crl, certificates);
  } catch (cause) {
    throw refused('crl', cause);
  }
  if (!isGood) throw refused('crl');
}

function readJson(bytes: Bytes): unknown {
  try {
    return parseJson(bytes, { maxBytes: trustLimits.maxListBytes, maxDepth: 8, maxValues: 100_000 });
  } catch (cause) {
    throw refused('schema', cause);
  }
}

function refused(reason: string, cause?: unknown): AppError {
  return new AppError('trust/list', { reason }, { cause });
}
