import { parseJson } from '../base/json';
import { z } from '../base/zod';
import { type Marking, markings } from '../case/parts';

const provenanceSchema = z.looseObject({
  format: z.literal('valise-provenance/1'),
  leftOut: z.looseObject({ above: z.enum(markings) }).optional(),
});

/**
 * The mark above which the decision behind a draft stayed with its sender, from the bytes of `provenance.json`; nothing where it
 * came along, `unreadable` where they are no provenance.
 */
export function readLeftOut(bytes: Uint8Array): { readonly above: Marking } | 'unreadable' | undefined {
  try {
    const { leftOut } = provenanceSchema.parse(parseJson(bytes));
    return leftOut && { above: leftOut.above };
  } catch {
    // a stranger's file: whatever is wrong with it, nothing can be told from it
    return 'unreadable';
  }
}
