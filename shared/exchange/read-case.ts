import { type Bytes, concat, toHex } from '../base/bytes';
import { AppError } from '../base/errors';
import { type JsonLimits, parseJson } from '../base/json';
import { isNewerFormat } from '../case/format';
import { verifyJournal } from '../case/journal';
import type { CaseFile } from '../case/model';
import { parseCase } from '../case/parse';
import type { Attachment } from '../case/parts';
import { snapshotSchema, treeIn } from '../case/pins-snapshot';
import type { Tree } from '../decision/model';
import type { Draft } from '../drafting/model';
import { parseDraft } from '../drafting/parse';
import type { Verdict } from '../package/model';
import { type Contents, caseParts, contentsFormat, contentsSchema, mostCaseBytes } from './contents';
import { type CaseState, stateDigest } from './state';

/** A case as it came, with everything in it. */
export interface ArrivedCase extends CaseState {
  readonly contents: Contents;
  readonly trees: readonly Tree[];
  /** The bytes of a file of its register, held against size and digest. @throws `package/case-parts` */
  readonly bytesOf: (file: Attachment) => Promise<Bytes>;
}

const caseLimits: JsonLimits = { maxBytes: mostCaseBytes, maxDepth: 64, maxValues: 3_000_000 };

/** SHA-256, passed in. */
type Digest = (bytes: Bytes) => Promise<Bytes>;

/**
 * Reads the case of a verified package. Everything that its contents name is there and fits; nothing else is.
 * @throws `package/case-parts`, `store/newer` for a format that a later app writes, `input/…`, `case/journal`
 */
export function readCase({ manifest, payload }: Verdict, digest: Digest): ArrivedCase {
  if (manifest?.kind !== 'case' || !payload) throw new AppError('package/case-parts');
  const contents = readContents(bytesAt(payload, caseParts.contents));
  const file = parseCase(parseJson(bytesAt(payload, caseParts.file), caseLimits));
  const drafts = contents.drafts.map((id) => readDraft(bytesAt(payload, caseParts.draft(id)), id, file));
  const trees = contents.trees.map((one) => readTree(bytesAt(payload, caseParts.tree(one)), one, file));
  const attached = Object.values(file.evidence).flatMap(({ files }) => files);
  assertWhole(payload, contents, attached);
  if (file.id !== contents.case || stateDigest({ file, drafts }) !== contents.state)
    throw new AppError('package/case-parts', { at: 'state' });
  verifyJournal(file);
  return { contents, file, drafts, trees, bytesOf: (one) => joined(payload, contents, { one, digest }) };
}

type Payload = ReadonlyMap<string, Bytes>;

function bytesAt(payload: Payload, path: string): Bytes {
  const bytes = payload.get(path);
  if (!bytes) throw new AppError('package/case-parts', { place: path });
  return bytes;
}

function readContents(bytes: Bytes): Contents {
  const value = parseJson(bytes);
  const { family, current } = contentsFormat;
  if (isNewerFormat(value, family, current)) throw new AppError('store/newer', { format: family });
  const parsed = contentsSchema.safeParse(value);
  if (!parsed.success) throw new AppError('package/case-parts', { place: caseParts.contents });
  return parsed.data;
}

function readDraft(bytes: Bytes, id: string, file: CaseFile): Draft {
  const draft = parseDraft(parseJson(bytes, caseLimits));
  if (draft.id !== id || draft.caseId !== file.id) throw new AppError('package/case-parts', { at: 'draft' });
  return draft;
}

/** Known by its digest, as a kept tree is. */
function readTree(bytes: Bytes, digest: string, { id }: CaseFile): Tree {
  const kept = snapshotSchema.parse({ format: 'valise-tree/1', id, digest, tree: parseJson(bytes) });
  return treeIn(kept);
}

/** Each file of the register is in it, and no entry is that nothing names. */
function assertWhole(payload: Payload, { drafts, trees, files }: Contents, attached: readonly Attachment[]): void {
  const named = new Set<string>([
    caseParts.contents,
    caseParts.file,
    ...drafts.map(caseParts.draft),
    ...trees.map(caseParts.tree),
    ...files.flatMap(({ id, parts }) => Array.from({ length: parts }, (_, at) => caseParts.piece(id, at))),
  ]);
  const stray = [...payload.keys()].find((path) => path.startsWith('case/') && !named.has(path));
  if (stray !== undefined) throw new AppError('package/case-parts', { place: stray });
  for (const path of named) bytesAt(payload, path);
  const there = new Set(files.map(({ id }) => id));
  const hasAll = attached.every(({ id }) => there.has(id));
  if (!hasAll || there.size !== files.length || new Set(attached.map(({ id }) => id)).size !== there.size)
    throw new AppError('package/case-parts', { at: 'files' });
}

async function joined(
  payload: Payload,
  { files }: Contents,
  { one, digest }: { readonly one: Attachment; readonly digest: Digest },
): Promise<Bytes> {
  const parts = files.find(({ id }) => id === one.id)?.parts ?? 0;
  const bytes = concat(...Array.from({ length: parts }, (_, at) => bytesAt(payload, caseParts.piece(one.id, at))));
  if (bytes.length !== one.size || toHex(await digest(bytes)) !== one.sha256)
    throw new AppError('package/case-parts', { at: 'file' });
  return bytes;
}
