import { AppError } from '#shared/base/errors';
import { compile } from '#shared/content/compile';
import type { ContentPack } from '#shared/content/model';
import type { ContentFile, ContentProblem } from '#shared/content/problem';
import { seriesName } from '#shared/content-pack/index';
import { packageLimits } from '#shared/package/index';
import { judgeMade } from './judge-made';
import { readSigner } from './key-file';
import { type PackArgs, packUsage, parsePackArgs, refusal } from './pack-arguments';
import { addPublisher, buildPack } from './pack-build';
import { readFileWithin } from './read-file';

/** What the command needs from outside. */
export interface PackWorld {
  readonly now: () => number;
  /** A new UUID v4. */
  readonly newId: () => string;
  readonly appVersion: string;
  readonly content: (folder: string) => readonly ContentFile[];
  readonly buildImage: (pack: ContentPack) => Promise<Uint8Array>;
  readonly exists: (path: string) => boolean;
  /** Fails where something stands already. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

type Built = Awaited<ReturnType<typeof buildPack>>;

/** Runs the command; answers the exit code. */
export async function runPack(args: readonly string[], world: PackWorld): Promise<0 | 1 | 2 | 4> {
  try {
    const parsed = parsePackArgs(args);
    if (parsed === 'help') {
      world.print(packUsage);
      return 0;
    }
    if (world.exists(parsed.out)) throw new AppError('file/write', { reason: '--out exists; it is not overwritten' });
    const made = await make(parsed, world);
    if (made === undefined) return 1;
    keep(parsed.out, made, world);
    world.print(await summary(made, world.now()));
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const isPackage = /^(package|pack)\//.test(thrown.code);
    world.complain(`${explain(thrown)}\n${isPackage ? '' : `\n${packUsage}`}`);
    return isPackage ? 2 : 4;
  }
}

/** Nothing where the content has problems; they are told. */
async function make(args: PackArgs, world: PackWorld): Promise<Built | undefined> {
  const [first, ...others] = await Promise.all(args.keys.map(readSigner));
  if (!first) return undefined; // the arguments name one at least
  const now = world.now();
  let made: Built;
  let rest = others;
  if ('add' in args) {
    made = await readFileWithin(args.add, packageLimits.maxFileBytes);
    rest = [first, ...others];
  } else {
    const pack = compiled(args, world);
    if (!pack) return undefined;
    const { appVersion } = world;
    const { title, language, requires, expires } = args;
    // a pack that nobody can take in is a slip of the hand
    if (expires !== undefined && Date.parse(expires) <= now) throw refusal('--expires has passed');
    const index = await world.buildImage(pack);
    const said = { title, language, requires, expires };
    made = await buildPack({ pack, index, ...said, id: world.newId(), now, appVersion }, first);
  }
  for (const signer of rest) made = await addPublisher(made, signer, now);
  return made;
}

function compiled(
  { from, series, version }: Extract<PackArgs, { readonly from: string }>,
  { content, complain }: PackWorld,
): ContentPack | undefined {
  const files = readFolder(content, from);
  const { pack, problems } = compile(files);
  const all = [...problems];
  if (files.length === 0) all.push({ code: 'content/missing', file: 'pack.yaml', line: 1, details: {} });
  else if (problems.length === 0) {
    if (seriesName(pack.series) !== seriesName(series)) all.push(wrongNumber(files, 'series', pack.series));
    if (pack.version !== version) all.push(wrongNumber(files, 'version', pack.version));
  }
  for (const { file, line, code, details } of all) complain(`${file}:${line} ${code} ${JSON.stringify(details)}\n`);
  if (all.length > 0) complain(`${all.length} problems; nothing was written\n`);
  return all.length > 0 ? undefined : pack;
}

function readFolder(content: PackWorld['content'], folder: string): readonly ContentFile[] {
  try {
    return content(folder);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    throw new AppError('file/read', { reason: message || 'the folder cannot be read' }, { cause });
  }
}

/** `pack.yaml` says one number and the command line another. */
function wrongNumber(files: readonly ContentFile[], field: 'series' | 'version', is: string | number): ContentProblem {
  const lines = files.find(({ path }) => path === 'pack.yaml')?.text.split('\n') ?? [];
  const line = lines.findIndex((text) => text.startsWith(`${field}:`)) + 1;
  return { code: 'pack/number', file: 'pack.yaml', line, details: { field, is } };
}

function keep(path: string, bytes: Uint8Array, { write }: PackWorld): void {
  try {
    write(path, bytes);
  } catch (cause) {
    throw new AppError('file/write', { reason: '--out cannot be written' }, { cause });
  }
}

async function summary(bytes: Built, now: number): Promise<string> {
  const { manifest, files, signatures, codes } = await judgeMade(bytes, now);
  const lines = [
    `Series   ${manifest?.series} ${manifest?.version}`,
    `Files    ${files.length}, ${bytes.length} bytes in all`,
    ...signatures.map(({ subject, fingerprint }) => `Signed   ${subject}, ${fingerprint}`),
    ...(codes.includes('package/policy') ? ['One more publisher has to sign: pack --add.'] : []),
  ];
  return `${lines.map((line) => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd')).join('\n')}\n`;
}

function explain({ code, details }: AppError): string {
  const reason = typeof details['reason'] === 'string' ? `: ${details['reason']}` : '';
  return `${code}${reason}`;
}
