import { z } from '../base/zod';
import { packageKinds, type Verdict } from '../package/index';

/** The family of formats of what is kept of a package that was put aside, and the one that this app writes. */
export const asideFormat = { family: 'valise-aside', current: 1 } as const;

/**
 * A package that was checked and neither taken in nor thrown away: that it was here, when, and the verdict of that day. The
 * file stays where it lies; nothing of what is in it is kept but the title, and that only where its signer is believed.
 */
export const asideSchema = z.strictObject({
  format: z.literal('valise-aside/1'),
  id: z.uuid(),
  /** Of the first ASiC manifest: by this the package is known again. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** The file as it came, in its envelope if it had one; `size` in bytes. */
  file: z.strictObject({ name: z.string().max(255), size: z.int().min(0) }),
  /** Empty where nobody believed vouches for it. */
  title: z.string().max(300),
  /** As the package says: the screen that lists it bears it. */
  mark: z.enum(['PUBLIC', 'LIMITE']),
  kind: z.enum(packageKinds).optional(),
  level: z.enum(['valid', 'warning', 'unknown']),
  codes: z.array(z.string().max(60)).max(100),
  /** Milliseconds since 1970. */
  checkedAt: z.int().min(0),
});
export type Aside = z.infer<typeof asideSchema>;

/** A file as it came, and when it was judged. */
export interface Looked {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
}

/** What is kept of it; nothing where the verdict is invalid, since nobody may keep what was altered for later. */
export function asideOf(verdict: Verdict, { id, name, size, checkedAt }: Looked): Aside | undefined {
  const { level, digest, manifest, codes } = verdict;
  if (level === 'invalid' || digest === undefined) return undefined;
  const isProven = level !== 'unknown';
  return {
    format: 'valise-aside/1',
    id,
    digest,
    file: { name: name.slice(0, 255), size },
    title: isProven ? (manifest?.title ?? '').slice(0, 300) : '',
    mark: manifest?.marking.scheme === 'LIMITE' ? 'LIMITE' : 'PUBLIC',
    ...(manifest && { kind: manifest.kind }),
    level,
    codes: codes.slice(0, 100),
    checkedAt,
  };
}
