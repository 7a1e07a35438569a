import { type Bytes, concat } from '../base/bytes';
import { AppError } from '../base/errors';
import type { ContentPack } from '../content/model';
import { indexVersion } from '../search/schema';
import { contentPackLimits as limits } from './limits';
import { isList, type PackLine, writeLine } from './lines';
import { packPart, sha256Of } from './part';
import { packKeys } from './schemas';
import { type ContentPart, type ContentTable, type PartKind, tableBytes, tableFormat, tablePath } from './table';

/** A file of the package's payload. */
export interface ContentPackFile {
  readonly path: string;
  readonly bytes: Bytes;
}

/** Compiled content and its search index, as the build makes it of that content. */
export interface ContentPackInput {
  readonly pack: ContentPack;
  readonly index: Uint8Array;
}

/**
 * The payload of a signed content pack, part by part, the table of contents last. Equal content and index give equal bytes.
 * @throws `pack/too-large` for a line or for too many parts, `pack/table`
 */
export async function* contentPackFiles({ pack, index }: ContentPackInput): AsyncGenerator<ContentPackFile> {
  const parts: ContentPart[] = [];
  const briefs: ContentTable['briefs'] = [];
  const seal = async (kind: PartKind, bytes: Bytes): Promise<ContentPackFile> => {
    const number = parts.filter(({ path }) => path.startsWith(`content/${kind}-`)).length + 1;
    const path = `content/${kind}-${String(number).padStart(3, '0')}.gz`;
    if (parts.length === limits.maxParts) throw new AppError('pack/too-large', { count: parts.length + 1 });
    parts.push({ path, bytes: bytes.length, sha256: await sha256Of(bytes) });
    return { path, bytes: packPart(bytes) };
  };
  for (const run of runs(baseLines(pack))) yield seal('base', concat(...run));
  let next = 0;
  for (const run of runs(pack.briefs.map((value) => ({ key: 'briefs', value })))) {
    const file = await seal('briefs', concat(...run));
    for (const line of run) {
      const id = pack.briefs[next++]?.id ?? '';
      briefs.push({ id, part: file.path, sha256: await sha256Of(line) });
    }
    yield file;
  }
  for (let at = 0; at < index.length; at += limits.indexPartBytes)
    yield seal('index', index.slice(at, at + limits.indexPartBytes));
  yield { path: tablePath, bytes: tableBytes(tableOf(pack, parts, briefs)) };
}

function tableOf(pack: ContentPack, parts: ContentPart[], briefs: ContentTable['briefs']): ContentTable {
  const { series, version, label, lawDate, notes, format } = pack;
  const head = { series, version, label, lawDate, ...(notes !== undefined && { notes }) };
  return { format: tableFormat, content: format, ...head, indexVersion, parts, briefs };
}

/** Everything but the briefs. */
function* baseLines(pack: ContentPack): Generator<PackLine> {
  for (const key of packKeys.filter((one) => one !== 'briefs')) {
    const values = isList(key) ? (pack[key] as readonly unknown[]) : [pack[key]];
    for (const value of values) yield { key, value };
  }
}

/** Lines in runs of the size of a part; a line that is longer is a run of its own. */
function* runs(lines: Iterable<PackLine>): Generator<readonly Bytes[]> {
  let run: Bytes[] = [];
  let size = 0;
  for (const one of lines) {
    const line = writeLine(one);
    if (run.length > 0 && size + line.length > limits.textPartBytes) {
      yield run;
      run = [];
      size = 0;
    }
    run.push(line);
    size += line.length;
  }
  if (run.length > 0) yield run;
}
