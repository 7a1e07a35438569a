import { AppError } from '#shared/base/errors';
import { treePins } from '#shared/case/pins';
import type { ContentPack } from '#shared/content/model';
import {
  type ContentTable,
  chooseSample,
  type PackDifference,
  type ParagraphTally,
  packDifference,
  paragraphTally,
  runScenarios,
  seriesName,
} from '#shared/content-pack/index';
import type { KeptPack, Register } from '#shared/content-pack/register';
import type { History, Manifest, Trust, Verdict } from '#shared/package/index';
import { openPackWorker, type PackWorker } from '../workers/pack';
import { openSearchWorker } from '../workers/search';
import type { ContentPacks, PackToInstall, StagedPack } from './content-packs';
import { indexFile } from './index-file';
import type { PackSource } from './pack-source';
import type { Store } from './session';

/** A content pack that was looked at: nothing of it is kept yet. */
export interface LookedAt {
  readonly name: string;
  readonly verdict: Verdict;
  /** When, in milliseconds since 1970. */
  readonly checked: number;
  /** Where it may be installed. */
  readonly preview?: Preview;
  readonly close: () => void;
}

export interface Preview {
  readonly base: ContentPack;
  readonly table: ContentTable;
  /** What the package says of itself. */
  readonly manifest: Manifest;
  readonly difference: PackDifference;
  /** Of the briefs that change, the first ones. */
  readonly paragraphs: readonly ParagraphTally[];
  readonly cases: readonly Touched[];
  readonly drafts: readonly Touched[];
  readonly scenarios: { readonly all: number; readonly missed: readonly string[] };
  readonly toInstall: PackToInstall;
}

/** A case or draft of this laptop, with what of it rests on something that changes. */
export interface Touched {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
}

/** Paragraphs are compared for so many briefs: more is counted, not read. */
const mostCompared = 40;

/** What is known of versions on this laptop: imported ones, and what the app brought along. */
export function historyOfPacks(register: Register, builtIn: Pick<ContentPack, 'series' | 'version'>): History {
  const name = seriesName(builtIn.series);
  const known = register.highest[name];
  const own = { version: builtIn.version, digest: '' };
  const highest = known && known.version >= own.version ? known : own;
  return { series: { ...register.highest, [name]: highest }, ids: {} };
}

export interface LookOptions {
  readonly store: Store;
  readonly trust: Trust;
  /** What is read today. */
  readonly today: ContentPack;
  readonly history: History;
  /** The latest moment known to have passed, in milliseconds since 1970. */
  readonly floor: number;
}

/** Verifies the file, and says what it would change. @throws `file/read`, and what reading parts throws */
export async function lookAtPack(
  { name, size, piece, release }: PackSource,
  { store, trust, today, history, floor }: LookOptions,
): Promise<LookedAt> {
  const worker = openPackWorker(piece);
  const close = () => {
    worker.close();
    release();
  };
  const checked = Date.now();
  try {
    const { verdict, table, parts } = await worker.open({ size, trust, at: checked, floor, history });
    const { manifest } = verdict;
    if (!table || !manifest) return { name, verdict, checked, close };
    if (seriesName(table.series) !== seriesName(today.series))
      throw new AppError('pack/series', { series: table.series, own: today.series });
    const base = await worker.base();
    const difference = await packDifference(today, { base, table });
    const check = (staged: StagedPack) => checkIndex({ packs: store.contentPacks, staged }, { worker, table });
    const toInstall = { pack: packOf(verdict, table), parts, read: worker.part, check };
    const touched = await touchedBy(store, base);
    const results = runScenarios(base);
    const preview: Preview = {
      base,
      table,
      manifest,
      difference,
      paragraphs: await paragraphsOf(worker, today, difference),
      ...touched,
      scenarios: {
        all: results.length,
        missed: results.filter(({ misses }) => misses.length > 0).map(({ scenario }) => scenario.id),
      },
      toInstall,
    };
    return { name, verdict, checked, preview, close };
  } catch (thrown) {
    close();
    throw thrown;
  }
}

/** Briefs that the index is held to: who made the pack cannot know which. */
const sampleSize = 12;

/** SECURITY 41: an index that does not match its texts is refused before it is in use. @throws `pack/index` */
async function checkIndex(
  { packs, staged }: { readonly packs: ContentPacks; readonly staged: StagedPack },
  { worker, table }: { readonly worker: PackWorker; readonly table: ContentTable },
): Promise<void> {
  const ids = chooseSample(
    table.briefs.map(({ id }) => id),
    sampleSize,
    Math.random,
  );
  const briefs = await worker.briefs(ids);
  const search = openSearchWorker();
  try {
    await search.check(indexFile(packs, staged), { count: table.briefs.length, briefs });
  } catch (cause) {
    throw new AppError('pack/index', {}, { cause });
  } finally {
    search.close();
  }
}

function packOf(verdict: Verdict, table: ContentTable): Omit<KeptPack, 'owner' | 'parts'> {
  const { manifest, digest, level, signatures } = verdict;
  if (!manifest || digest === undefined || (level !== 'valid' && level !== 'warning'))
    throw new AppError('package/malformed');
  const { series, version, label, lawDate } = table;
  return {
    series,
    version,
    label,
    lawDate,
    digest,
    package: { id: manifest.id, title: manifest.title, ...(manifest.expires && { expires: manifest.expires }) },
    verdict: {
      level,
      at: new Date().toISOString(),
      signers: signatures.map(({ subject, fingerprint }) => ({ subject, fingerprint })),
    },
  };
}

async function paragraphsOf(
  worker: PackWorker,
  today: ContentPack,
  { briefs }: PackDifference,
): Promise<readonly ParagraphTally[]> {
  const next = await worker.briefs(briefs.changed.slice(0, mostCompared));
  return next.flatMap((after) => {
    const before = today.briefs.find(({ id }) => id === after.id);
    return before ? [paragraphTally(before, after)] : [];
  });
}

/** Open cases that were answered under a tree that becomes another, and drafts whose template does. */
export async function touchedBy(
  store: Store,
  base: Pick<ContentPack, 'trees' | 'templates'>,
): Promise<Pick<Preview, 'cases' | 'drafts'>> {
  const cases = (await store.cases.list()).items.map(({ id, value }) => ({
    id,
    title: value.title,
    names: treePins(value, base.trees, new Map())
      .filter(({ state }) => state !== 'installed')
      .map(({ tree }) => tree),
  }));
  const drafts = (await store.drafts.list()).items.map(({ id, value: { title, template } }) => {
    const next = base.templates.find((one) => one.id === template.id);
    return { id, title, names: next?.version === template.version ? [] : [template.id] };
  });
  const isTouched = ({ names }: Touched) => names.length > 0;
  return { cases: cases.filter(isTouched), drafts: drafts.filter(isTouched) };
}
