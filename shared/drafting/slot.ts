import { z } from '../base/zod';
import { type CodeId, codeIds } from '../decision/attribution';
import { caseSourceSchema } from './case-source';

/** Typed gaps of a template. */
export const slotNameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/**
 * `list`: one entry a line. `choice`: one of the texts. `attribution`: one wording about an author, chosen by its code;
 * what is kept is the code, what stands in the paper is the text.
 */
export const slotKinds = ['line', 'text', 'list', 'date', 'datetime', 'choice', 'attribution'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** One wording about an author. `{{name}}` in it is filled from a slot of that name, which is then required. */
export const alternativeSchema = z.strictObject({ code: z.enum(codeIds), text: z.string().min(1).max(700) });
export type Alternative = z.infer<typeof alternativeSchema>;

export const slotSchema = z.strictObject({
  name: slotNameSchema,
  kind: z.enum(slotKinds),
  label: z.string().min(1).max(120),
  hint: z.string().max(300).optional(),
  required: z.boolean().default(true),
  /** Filled from the case, or from what follows for it: `facts.abroad.state`, `evidence.list`, `outcome.grounds`. */
  from: caseSourceSchema.optional(),
  /** Texts of a choice; alternatives of an attribution, each code once. */
  options: z
    .array(z.union([z.string().max(300), alternativeSchema]))
    .max(12)
    .optional(),
  /** How many entries a list takes; with fewer it is open. On paper they are numbered if so asked. */
  entries: z
    .strictObject({
      min: z.int().min(1).max(20).default(1),
      max: z.int().min(1).max(40).default(40),
      numbered: z.boolean().default(false),
    })
    .optional(),
  maxLength: z.int().min(1).max(5000).default(300),
});
export type Slot = z.infer<typeof slotSchema>;

/** The texts of a choice. */
export function choicesOf({ options = [] }: Slot): readonly string[] {
  return options.filter((option) => typeof option === 'string');
}

/** The wordings of an attribution, in the order of the template. */
export function alternativesOf({ options = [] }: Slot): readonly Alternative[] {
  return options.filter((option) => typeof option !== 'string');
}

/** The wording with this code, if the slot offers one. */
export function alternativeOf(slot: Slot, code: string | undefined): Alternative | undefined {
  return alternativesOf(slot).find((alternative) => alternative.code === code);
}

/** The codes a slot offers. */
export function codesOf(slot: Slot): readonly CodeId[] {
  return alternativesOf(slot).map(({ code }) => code);
}

const gap = /\{\{([a-z][a-z0-9-]*)\}\}/g;

/** Names of the slots a wording is filled from, each once. */
export function gapsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(gap)].map((match) => match[1] ?? ''))];
}

/** A wording with its gaps filled. */
export function withGaps(text: string, fill: (name: string) => string): string {
  return text.replace(gap, (_, name: string) => fill(name));
}

/** The entries of a list, without blank lines. */
export function entriesOf(value: string): readonly string[] {
  return value
    .split('\n')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
