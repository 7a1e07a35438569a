import { z } from '../base/zod';

/** The family of formats of an undo log, and the one that this app writes. */
export const undoLogFormat = { family: 'valise-undo', current: 1 } as const;

/** What is kept at most, as characters of all groups together and as their number. */
export const undoLogLimits = { characters: 512 * 1024, groups: 200 } as const;

const groups = z.array(z.string().max(undoLogLimits.characters)).max(undoLogLimits.groups);

/**
 * What can be taken back in the text of a draft, and done again. It holds words that were deleted: it is kept beside the
 * draft in this vault alone, never in it, and nothing that leaves may be made of it.
 */
export const undoLogSchema = z.strictObject({
  format: z.literal('valise-undo/1'),
  id: z.uuid(),
  draftId: z.uuid(),
  /** The digest of the text it leads back from; with any other text it is worth nothing. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Groups of steps as the editor writes them, in JSON; the last is the first to go. */
  done: groups,
  undone: groups,
});
export type UndoLog = z.infer<typeof undoLogSchema>;
