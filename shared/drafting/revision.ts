import { z } from '../base/zod';
import { documentDigest } from '../document/digest';
import { documentSchema, markIdSchema } from '../document/model';
import type { Draft } from './model';
import { changeSchema, commentSchema } from './review-model';
import { slotNameSchema } from './slot';

/** The family of formats of a version, and the one that this app writes. */
export const revisionFormat = { family: 'valise-revision', current: 2 } as const;

/** Why a version was kept: somebody named it, a package was made of it, or it stood before something else took its place. */
export const revisionKinds = ['named', 'package', 'take-in', 'restore'] as const;
export type RevisionKind = (typeof revisionKinds)[number];

const currentSchema = z.strictObject({
  format: z.literal('valise-revision/2'),
  id: z.uuid(),
  draftId: z.uuid(),
  /** Counts from 1 within the draft. */
  seq: z.int().min(1),
  createdAt: z.iso.datetime(),
  kind: z.enum(revisionKinds),
  /** Empty where it was kept without being asked. */
  title: z.string().max(120),
  purpose: z.string().max(500),
  author: z.string().max(120),
  round: z.int().min(1).max(999),
  document: documentSchema,
  /** Absent in versions of format 1, which kept the text alone. */
  values: z.record(slotNameSchema, z.string().max(5000)).optional(),
  changes: z.record(markIdSchema, changeSchema),
  comments: z.array(commentSchema).max(5000),
});

const earlier = z.looseObject({ format: z.literal('valise-revision/1') });

/** A version as it is stored, of this format or an earlier one: format 1 had neither name nor author. */
export const revisionSchema: z.ZodType<Revision> = z.preprocess((value) => {
  const old = earlier.safeParse(value);
  if (!old.success) return value;
  const added = { kind: 'named', title: '', purpose: '', author: '', round: 1, changes: {}, comments: [] };
  return { ...added, ...old.data, format: 'valise-revision/2' };
}, currentSchema);

/** An earlier state of a draft. It is never altered. */
export type Revision = z.infer<typeof currentSchema>;

/** What makes a version of a draft, beside the draft. `createdAt` is an instant in ISO 8601. */
export interface Naming {
  readonly id: string;
  readonly seq: number;
  readonly createdAt: string;
  readonly kind: RevisionKind;
  readonly title: string;
  readonly purpose: string;
  readonly author: string;
}

/** The draft as it stands, as a version of it. */
export function revisionOf(draft: Draft, naming: Naming): Revision {
  const { id: draftId, round, document, values, changes, comments } = draft;
  return { format: 'valise-revision/2', ...naming, draftId, round, document, values, changes, comments };
}

/** Whether a version says what the draft says: text, fields, comments. */
export function isVersionOf(revision: Revision, draft: Draft): boolean {
  const { document, values, comments } = draft;
  return (
    documentDigest(revision.document) === documentDigest(document) &&
    JSON.stringify(revision.values) === JSON.stringify(values) &&
    JSON.stringify(revision.comments) === JSON.stringify(comments)
  );
}
