import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { parsePem, type Trust } from '#shared/package/index';
import {
  emptyTrust,
  parseTrustList,
  readNamedList,
  type TrustList,
  type TrustState,
  toTrust,
} from '#shared/trust/index';
import { readFileWithin } from './read-file';

/** Revocation lists of a large authority run to several megabytes. */
const maxTrustBytes = 64 * 1024 * 1024;

/** What the files of `--trust` say. */
export interface NamedTrust {
  readonly trust: Trust;
  /** The trust list among them, as if it were installed; from a package with the digest that names it. */
  readonly list?: { readonly state: TrustState; readonly digest?: string };
}

/**
 * Every certificate in PEM is an anchor, because the person named the file. One file may be a trust list, or the package of one:
 * then roles are asked. @throws `file/…`, `package/…`, `trust/…`
 */
export async function readTrust(paths: readonly string[], at: number): Promise<NamedTrust> {
  const anchors: Bytes[] = [];
  const crls: Bytes[] = [];
  let list: NamedTrust['list'];
  for (const path of paths) {
    const bytes = await readFileWithin(path, maxTrustBytes);
    const named = await readList(bytes, at);
    if (named && list) throw new AppError('file/type', { reason: 'two trust lists are given; one replaces the other' });
    list ??= named;
    const found = named ? { certificates: [], crls: toTrust(named.state).crls } : readPem(bytes);
    anchors.push(...found.certificates);
    crls.push(...found.crls);
  }
  if (!list) return { trust: { anchors, crls } };
  return { trust: { ...toTrust(list.state), anchors, crls }, list };
}

/** A list as JSON (it begins with a brace), or in its package (it begins as an archive); nothing for anything else. */
async function readList(bytes: Bytes, at: number): Promise<NamedTrust['list']> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2));
  if (start === 'PK') {
    const { list, digest } = await readNamedList(bytes, at);
    return { state: stateOf(list), digest };
  }
  return start.startsWith('{') ? { state: stateOf(await parseTrustList(bytes)) } : undefined;
}

function stateOf({ series, version, entries, crls }: TrustList): TrustState {
  const installed = { series, version, digest: '0'.repeat(64), at: new Date(0).toISOString(), entries };
  return { ...emptyTrust('00000000-0000-4000-8000-000000000000'), installed, crls };
}

function readPem(bytes: Bytes): ReturnType<typeof parsePem> {
  const found = parse(bytes);
  if (found.certificates.length + found.crls.length === 0)
    throw new AppError('file/type', { reason: 'a trust file holds no certificate and no revocation list in PEM' });
  return found;
}

function parse(bytes: Bytes): ReturnType<typeof parsePem> {
  try {
    return parsePem(new TextDecoder('latin1').decode(bytes)); // notes between the blocks may be in any encoding
  } catch (cause) {
    throw new AppError('file/type', { reason: 'a trust file is broken PEM' }, { cause });
  }
}
