import { z } from '../base/zod';
import { markings, tlps } from '../case/parts';

/**
 * `case/contents.json`: what of a case a package holds, and what was left out. Names are ids and digests alone; the words stand
 * in the parts that it lists.
 */
export const contentsFormat = { family: 'valise-case-package', current: 1 } as const;

export const caseParts = {
  contents: 'case/contents.json',
  file: 'case/case.json',
  draft: (id: string) => `case/drafts/${id}.json`,
  /** A draft to read without this app: nothing is taken in from it. */
  paper: (id: string) => `documents/${id}.md`,
  tree: (digest: string) => `case/trees/${digest}.json`,
  /** A file of the register, cut into parts: `case/files/<id>.000`. */
  piece: (id: string, at: number) => `case/files/${id}.${String(at).padStart(3, '0')}`,
} as const;

/** Bytes of one part of a file. Not more than a quarter of what an entry may have, so that a reader never holds two large ones. */
export const pieceBytes = 16 * 1024 * 1024;
/** Bytes of the case itself, with its journal. */
export const mostCaseBytes = 32 * 1024 * 1024;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What may leave: marks up to these. */
export const ceilingSchema = z.strictObject({ marking: z.enum(markings), tlp: z.enum(tlps) });
export type Ceiling = z.infer<typeof ceilingSchema>;

/** The journal has no id: it leaves whole or not at all. */
export const leftOutKinds = ['evidence', 'observation', 'quotation', 'draft', 'journal'] as const;
const leftOutSchema = z.strictObject({ kind: z.enum(leftOutKinds), id: z.union([z.uuid(), z.literal('')]) });
export type LeftOut = z.infer<typeof leftOutSchema>;

export const contentsSchema = z.strictObject({
  format: z.literal('valise-case-package/1'),
  case: z.uuid(),
  /** Of the case and its drafts as they are in here. */
  state: digest,
  /** States that the sender sent or took in before: what was built upon. The newest first. */
  knows: z.array(digest).max(200),
  ceiling: ceilingSchema,
  leftOut: z.array(leftOutSchema).max(20_000),
  drafts: z.array(z.uuid()).max(400),
  trees: z.array(digest).max(100),
  files: z.array(z.strictObject({ id: z.uuid(), parts: z.int().min(1).max(16) })).max(400),
});
export type Contents = z.infer<typeof contentsSchema>;
