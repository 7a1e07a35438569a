import { z } from '../base/zod';
import { storedDraftSchema } from '../drafting/model';

/** Somebody else's text that came to be cleared: the package as it came, byte for byte, and the draft in it. */
export const incomingFormat = { family: 'valise-incoming', current: 1 } as const;
/** Of the package, in bytes: it rests in one sealed row. */
export const maxIncomingBytes = 4 * 1024 * 1024;

export const incomingSchema = z.strictObject({
  format: z.literal('valise-incoming/1'),
  id: z.uuid(),
  draftId: z.uuid(),
  receivedAt: z.iso.datetime(),
  package: z.strictObject({ id: z.uuidv4(), digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Base64. */
  file: z.string().max(Math.ceil(maxIncomingBytes / 3) * 4),
  draft: storedDraftSchema,
  from: z.string().max(6000),
  policy: z.string().max(60),
  /** When it was signed here; absent while it waits. */
  clearedAt: z.iso.datetime().optional(),
});
export type IncomingDraft = z.infer<typeof incomingSchema>;
