import { z } from '../base/zod';
import { type Block, blockSchema, type Document } from './model';

/*
 * A draft is stored at every pause in the typing, and a hundred pages take ten milliseconds to hold against their schema. So a
 * block is held to it once: whole, it is frozen, and stays what it was for as long as it is there. What is handed out is the
 * copy that the schema made, never what came in. A block that nobody held to it yet is held to it, whatever stands around it.
 */

const held = new WeakMap<object, Block>();

const heldBlockSchema: z.ZodType<Block> = z.unknown().transform((value, context) => {
  const known = isObject(value) ? held.get(value) : undefined;
  if (known) return known;
  const parsed = blockSchema.safeParse(value);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message, input: value });
    return z.NEVER;
  }
  const copy = freeze(parsed.data);
  held.set(copy, copy);
  if (isObject(value)) held.set(freeze(value), copy);
  return copy;
});

/**
 * As `documentSchema`, for documents that are read or written again and again. Blocks are told apart by identity, and those that
 * were accepted can no longer be altered.
 */
export const heldDocumentSchema: z.ZodType<Document> = z.strictObject({ blocks: z.array(heldBlockSchema).max(5000) });

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (isObject(part)) freeze(part);
  return Object.freeze(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
