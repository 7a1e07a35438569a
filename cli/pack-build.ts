import type { ContentPack } from '#shared/content/model';
import {
  type ContentPackFile,
  contentPackFiles,
  openContentPack,
  seriesName,
  tablePath,
} from '#shared/content-pack/index';
import { buildPackage, type Manifest, manifestFormat } from '#shared/package/index';
import { signNext } from './judge-made';
import type { FileSigner } from './key-file';

/** What a pack is made of, and what of the outside it takes. */
export interface PackInput {
  readonly pack: ContentPack;
  readonly index: Uint8Array;
  readonly title?: string | undefined;
  /** BCP 47; `en` unless told. */
  readonly language?: string | undefined;
  /** The lowest versions of other series that have to be here first. */
  readonly requires?: Manifest['requires'];
  /** From this moment on nobody takes it in any more; ISO 8601, UTC. */
  readonly expires?: string | undefined;
  /** UUID v4. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly appVersion: string;
}

type Bytes = ContentPackFile['bytes'];

/** A pack signed by one publisher; its parts were read back to the last brief. @throws `pack/…`, `package/…` */
export async function buildPack(input: PackInput, by: FileSigner): Promise<Bytes> {
  const files = new Map<string, Bytes>();
  for await (const { path, bytes } of contentPackFiles(input)) files.set(path, bytes);
  await readBack(files, input.pack);
  const manifest = describe(input, by, [...files.keys()]);
  return buildPackage({
    files: [...files].map(([path, bytes]) => ({ path, bytes })),
    manifest,
    signer: by.signer,
    signingTime: input.now,
    commitment: 'creation',
    role: 'publisher',
  });
}

/** The pack with one more publisher over it and over who signed before. @throws `package/…` */
export function addPublisher(bytes: Bytes, by: FileSigner, now: number): Promise<Bytes> {
  return signNext(bytes, by, { kind: 'content', path: tablePath, role: 'publisher', now });
}

async function readBack(files: ReadonlyMap<string, Bytes>, pack: ContentPack): Promise<void> {
  const source = { paths: [...files.keys()], read: async (path: string) => files.get(path) ?? new Uint8Array() };
  const opened = await openContentPack(source, { series: seriesName(pack.series), version: pack.version });
  await opened.base();
  for await (const _ of opened.briefs());
  for await (const _ of opened.index());
}

function describe(
  { pack, title, language = 'en', requires, expires, id, now, appVersion }: PackInput,
  by: FileSigner,
  paths: readonly string[],
): Manifest {
  const { series, version, label } = pack;
  return {
    format: manifestFormat,
    id,
    kind: 'content',
    title: title ?? `${series} ${label}`,
    language,
    created: new Date(now).toISOString(),
    marking: { scheme: 'none', value: 'PUBLIC' },
    origin: { institution: by.organization || 'not named', author: by.name || 'not named' },
    app: { name: 'Valise', version: appVersion },
    files: paths.map((path) => ({
      path,
      role: 'data',
      title: path.slice('content/'.length),
      type: path === tablePath ? 'application/json' : 'application/gzip',
    })),
    series: seriesName(series),
    version,
    ...(requires && { requires }),
    ...(expires !== undefined && { expires }),
  };
}
