import { z } from '../base/zod';
import { packFileSchema } from '../content/files';
import { seriesName } from './table';

/** What of content packs is kept on a laptop: which there are, which is in use, and how far each series has come. */
export const registerFormat = 'valise-content-packs/1';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.string().min(1).max(2000);

/** Where a part of a pack stands among its chunks. */
const keptPartSchema = z.strictObject({
  path: z.string().max(120),
  first: z.int().min(0),
  count: z.int().min(0),
  /** As it is kept: text packed, the search index unpacked. */
  size: z.int().min(0),
});
export type KeptPart = z.infer<typeof keptPartSchema>;

const keptPackSchema = z.strictObject({
  /** Of its chunks. */
  owner: z.uuid(),
  ...packFileSchema.shape,
  /** Of the first ASiC manifest: it fixes every byte. */
  digest: sha256,
  package: z.strictObject({ id: z.uuid(), title: line, expires: z.iso.datetime().optional() }),
  /** The verdict of the day: evidence, not an opinion for ever. */
  verdict: z.strictObject({
    level: z.enum(['valid', 'warning']),
    at: z.iso.datetime(),
    signers: z.array(z.strictObject({ subject: line, fingerprint: line })).max(16),
  }),
  /** As they are read; behind them what is kept to hand the file on. */
  parts: z.array(keptPartSchema).max(1000),
});
export type KeptPack = z.infer<typeof keptPackSchema>;

/** What was done, the newest last. `version` is the one in use afterwards, 0 where the app's own content is. */
const actSchema = z.strictObject({
  act: z.enum(['installed', 'back']),
  at: z.iso.datetime(),
  series: z.string().max(120),
  version: z.int().min(0),
  reason: z.string().max(500).optional(),
});
const mostActs = 200;

export const registerSchema = z.strictObject({
  format: z.literal(registerFormat),
  id: z.uuid(),
  /** By the name of the series: never lowered, also not by going back. */
  highest: z.record(z.string().max(120), z.strictObject({ version: z.int().min(1), digest: sha256 })),
  /** At most one of a series is in use; the one before it is kept. */
  packs: z.array(z.strictObject({ pack: keptPackSchema, isInUse: z.boolean() })).max(100),
  /** Chunks that no pack here has: of an import under way, or of a pack given up. They are erased at the next start. */
  leftOver: z.array(z.uuid()).max(1000),
  acts: z.array(actSchema).max(mostActs),
});
export type Register = z.infer<typeof registerSchema>;

/** Nothing imported yet. */
export function emptyRegister(id: string): Register {
  return { format: registerFormat, id, highest: {}, packs: [], leftOver: [], acts: [] };
}

/** Chunks are about to be written under this owner. */
export function beginStaging(register: Register, owner: string): Register {
  return { ...register, leftOver: [...register.leftOver, owner] };
}

/** Nothing is left of these chunks. */
export function cleared(register: Register, owner: string): Register {
  return { ...register, leftOver: register.leftOver.filter((one) => one !== owner) };
}

/**
 * The pack in use, in place of the one of its series; that one is kept, and what stood behind it is given up. Nothing where the
 * number is not higher than every one before it: whoever asks has verified that already, with words to it.
 */
export function installed(register: Register, pack: KeptPack, at: string): Register | undefined {
  const series = seriesName(pack.series);
  const highest = register.highest[series];
  if (highest && highest.version >= pack.version) return undefined;
  const isOther = (one: Register['packs'][number]) => seriesName(one.pack.series) !== series;
  const own = register.packs.filter((one) => !isOther(one));
  const before = own.find(({ isInUse }) => isInUse);
  const given = own.filter((one) => one !== before).map((one) => one.pack.owner);
  return {
    ...register,
    highest: { ...register.highest, [series]: { version: pack.version, digest: pack.digest } },
    packs: [
      ...register.packs.filter(isOther),
      ...(before ? [{ ...before, isInUse: false }] : []),
      { pack, isInUse: true },
    ],
    leftOver: [...register.leftOver.filter((owner) => owner !== pack.owner), ...given],
    acts: withAct(register, { act: 'installed', at, series, version: pack.version }),
  };
}

/**
 * The one before in use again, or, where there is none, what the app brought along. The pack that was in use is kept, so that
 * the same act leads forward. Nothing where there is nothing to go back from or to.
 */
export function wentBack(
  register: Register,
  back: { readonly series: string; readonly reason: string; readonly at: string },
): Register | undefined {
  const series = seriesName(back.series);
  const isOwn = (one: Register['packs'][number]) => seriesName(one.pack.series) === series;
  const own = register.packs.filter(isOwn);
  if (own.length === 0) return undefined;
  const packs = register.packs.map((one) => (isOwn(one) ? { ...one, isInUse: !one.isInUse } : one));
  const version = packs.find((one) => isOwn(one) && one.isInUse)?.pack.version ?? 0;
  const { at, reason } = back;
  return { ...register, packs, acts: withAct(register, { act: 'back', at, series, version, reason }) };
}

function withAct({ acts }: Register, act: Register['acts'][number]): Register['acts'] {
  return [...acts, act].slice(-mostActs);
}

/** The pack of a series that is read, where it is newer than what the app brought along. */
export function inUse(register: Register, builtIn: { readonly series: string; readonly version: number }) {
  const own = register.packs.find(
    ({ pack, isInUse }) => isInUse && seriesName(pack.series) === seriesName(builtIn.series),
  );
  return own && own.pack.version > builtIn.version ? own.pack : undefined;
}
