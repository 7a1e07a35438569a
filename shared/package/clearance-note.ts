import { type Bytes, toHex, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { z } from '../base/zod';
import { documentSchema, markIdSchema } from '../document/model';
import { changeSchema, commentSchema } from '../drafting/review-model';
import type { EntryDigest } from './digests';
import type { Layout } from './layout';
import type { Manifest } from './manifest';
import type { Note } from './model';
import { isClearanceNote } from './references';

/**
 * `clearance/NNN.json`: what the NNNth signer decided, on which exact text. The signature covers it; that it speaks of
 * this package and of no other is checked here, because a note may have been carried over before it was signed.
 */
export const noteFormat = 'valise-clearance/1';
const maxNoteBytes = 8 * 1024 * 1024;

/** `cleared-with-changes`: cleared as it stands once the proposed changes are taken. `remark` decides nothing. */
export const decisions = ['cleared', 'cleared-with-changes', 'comments', 'refused', 'remark'] as const;
export type ClearanceDecision = (typeof decisions)[number];

const line = z.string().trim().min(1).max(200);
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

export const noteSchema = z.strictObject({
  format: z.literal(noteFormat),
  decision: z.enum(decisions),
  remark: z.string().max(5000),
  at: z.iso.datetime(),
  by: z.strictObject({ name: line, unit: z.string().max(200).default('') }),
  /** The step of the route that the signer acts for; absent where nobody named one. */
  step: slug.optional(),
  answers: z.strictObject({
    /** `manifest.json`'s id. */
    package: z.uuidv4(),
    draft: z.uuid(),
    round: z.int().min(1).max(999),
    /** SHA-256 of the canonical JSON of the draft, which is a file of the package. */
    version: hex,
  }),
  /** The text as the signer would have it: tracked changes and comments laid over the text answered. */
  text: z
    .strictObject({
      document: documentSchema,
      changes: z.record(markIdSchema, changeSchema),
      comments: z.array(commentSchema).max(5000),
    })
    .optional(),
});
export type ClearanceNote = z.infer<typeof noteSchema>;

/** The bytes to sign. @throws `package/clearance-note` */
export function noteBytes(note: ClearanceNote): Bytes {
  const parsed = noteSchema.safeParse(note);
  if (!parsed.success) throw refused();
  const bytes = utf8(canonicalJson(parsed.data as unknown as Json)); // its schema: plain data only
  if (bytes.length > maxNoteBytes) throw new AppError('package/too-large', { size: bytes.length });
  return bytes;
}

/** @throws `package/clearance-note` */
export function parseNote(bytes: Uint8Array): ClearanceNote {
  try {
    const json = parseJson(bytes, { maxBytes: maxNoteBytes, maxDepth: 64, maxValues: 500_000 });
    return noteSchema.parse(json);
  } catch (cause) {
    throw refused(cause);
  }
}

/** `clearance/002.json` */
export function noteName(n: number): string {
  return `clearance/${String(n).padStart(3, '0')}.json`;
}

/** Notes that cannot be read, or that speak of another package or another text: `package/clearance-note`, `clearance-elsewhere`. */
export async function checkNotes(layout: Layout, manifest: Manifest, digestOf: EntryDigest): Promise<readonly Note[]> {
  const data = new Set(manifest.files.filter(({ role }) => role === 'data').map(({ path }) => path));
  const texts = layout.payload.filter(({ name }) => data.has(name));
  const versions = new Set(await Promise.all(texts.map(async (entry) => toHex(await digestOf(entry, 'SHA-256')))));
  return layout.payload.flatMap(({ name, bytes }): readonly Note[] => {
    if (!isClearanceNote(name)) return [];
    try {
      const { answers } = parseNote(bytes);
      const isOurs = answers.package === manifest.id && versions.has(answers.version);
      return isOurs ? [] : [{ code: 'package/clearance-elsewhere', place: name }];
    } catch {
      // whatever could not be read is the same refusal
      return [{ code: 'package/clearance-note', place: name }];
    }
  });
}

function refused(cause?: unknown): AppError {
  return new AppError('package/clearance-note', {}, { cause });
}
