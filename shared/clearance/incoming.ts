import { z } from '../base/zod';
import { attachmentSchema } from '../case/parts';
import { type Draft, storedDraftSchema } from '../drafting/model';
import { noteSchema } from '../package/clearance-note';

/**
 * Somebody else's text that came to be cleared: the package as it came, byte for byte, the draft in it, and what was typed
 * about it here so far.
 */
export const incomingFormat = { family: 'valise-incoming', current: 4 } as const;
/** Of a package that rests in its row, as earlier formats kept it, in bytes. */
const maxInRow = 4 * 1024 * 1024;

const { decision, remark, text } = noteSchema.shape;

/** What a reviewer typed, as it stands on the screen. What nobody touched is absent. */
const typedSchema = z
  .strictObject({
    /** The text with the comments and changes of the reviewer laid over it. */
    text,
    /** Id of the paragraph that is spoken of. */
    paragraph: z.string().max(120),
    /** Not yet a comment or a change. */
    words: z.string().max(5000),
    decision,
    /** Id of the step of the route, or nothing. */
    step: z.string().max(60),
    remark,
    name: z.string().max(200),
    unit: z.string().max(200),
    identity: z.uuid(),
    /** Who can open what is signed; a passphrase is kept nowhere. */
    envelope: z.strictObject({
      way: z.enum(['open', 'people', 'passphrase']),
      to: z.array(z.string().max(200)).max(64),
    }),
  })
  .partial();
export type Typed = z.infer<typeof typedSchema>;

const earlier = z.looseObject({ format: z.enum(['valise-incoming/1', 'valise-incoming/2', 'valise-incoming/3']) });

/** Format 1 kept nothing of what was typed; 1 and 2 kept the package in the row; none said whether it came in an envelope. */
function upgradeIncoming(value: unknown): unknown {
  const old = earlier.safeParse(value);
  return old.success ? { typed: {}, sealed: false, ...old.data, format: 'valise-incoming/4' } : value;
}

const currentSchema = z.strictObject({
  format: z.literal('valise-incoming/4'),
  id: z.uuid(),
  draftId: z.uuid(),
  receivedAt: z.iso.datetime(),
  package: z.strictObject({ id: z.uuidv4(), digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** The package: its bytes are sealed apart, in chunks, or stand here in Base64. */
  file: z.union([attachmentSchema, z.string().max(Math.ceil(maxInRow / 3) * 4)]),
  draft: storedDraftSchema,
  from: z.string().max(6000),
  policy: z.string().max(60),
  /** It came in an envelope: what is signed here leaves in one, unless a person says otherwise. */
  sealed: z.boolean(),
  /** When it was signed here; absent while it waits. */
  clearedAt: z.iso.datetime().optional(),
  typed: typedSchema,
  /** What was saved to be signed elsewhere, until its signature is taken in. */
  elsewhere: z
    .strictObject({
      note: noteSchema,
      savedAt: z.iso.datetime(),
      /** Number of the signature, as in the names of its files: `002`. */
      number: z.string().regex(/^\d{3}$/),
    })
    .optional(),
});
export type IncomingDraft = z.infer<typeof currentSchema>;

/** A row of this format or an earlier one. */
export const incomingSchema: z.ZodType<IncomingDraft> = z.preprocess(upgradeIncoming, currentSchema);

/** The text as it came, with what was said of it here. */
export function reviewed({ draft, typed }: IncomingDraft): Draft {
  return { ...draft, ...typed.text };
}
