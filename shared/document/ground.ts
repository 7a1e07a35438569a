import { z } from '../base/zod';

/** Where a statement comes from. `source` is an id of the register of sources, which fixes date and confidence. */
export const groundSchema = z.strictObject({ source: z.string().max(40), locator: z.string().max(200).optional() });
export type Ground = z.infer<typeof groundSchema>;
