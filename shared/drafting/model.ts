import { z } from '../base/zod';
import { markings } from '../case/model';
import { groundSchema } from '../document/ground';
import { heldDocumentSchema } from '../document/held';
import { documentSchema, markIdSchema } from '../document/model';
import { templateKinds } from './kinds';
import { changeSchema, commentSchema, dismissalSchema, followedSchema, overrideSchema } from './review-model';
import { slotNameSchema as name, slotSchema } from './slot';
import { templateTextSchema, twinSchema } from './twin-model';
import { upgradeDraft } from './upgrade';

/** Templates are documents with typed slots; drafts hold the slots' values and the text as edited. */
export type { Slot, SlotKind } from './slot';

/** What a gate asks. Three-valued: met, not met, not known. */
export type GateCondition =
  | { readonly all: readonly GateCondition[] }
  | { readonly any: readonly GateCondition[] }
  | { readonly answer: string; readonly is: readonly string[] }
  | { readonly slots: readonly string[] }
  | { readonly facts: 'sourced' }
  | { readonly marking: (typeof markings)[number] }
  | { readonly declared: string }
  /** Holds when what was chosen in a slot (a text, or a code) is one of these; not known while nothing is chosen. */
  | { readonly slot: string; readonly is: readonly string[] }
  /** Holds when the code chosen in that slot may be used, by the answers on file. */
  | { readonly attribution: string };

export const gateConditionSchema: z.ZodType<GateCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(gateConditionSchema).min(1).max(10) }),
    z.strictObject({ any: z.array(gateConditionSchema).min(1).max(10) }),
    z.strictObject({ answer: z.string().max(40), is: z.array(z.string().max(40)).min(1).max(9) }),
    z.strictObject({ slots: z.array(name).min(1).max(10) }),
    z.strictObject({ facts: z.literal('sourced') }),
    z.strictObject({ marking: z.enum(markings) }),
    z.strictObject({ declared: name }),
    z.strictObject({ slot: name, is: z.array(z.string().min(1).max(300)).min(1).max(12) }),
    z.strictObject({ attribution: name }),
  ]),
);

export const gateSchema = z.strictObject({
  id: name,
  title: z.string().min(1).max(80),
  /** What to do when it is not met. */
  remedy: z.string().min(1).max(300),
  when: gateConditionSchema,
  grounds: z.array(groundSchema).min(1).max(6),
});
export type Gate = z.infer<typeof gateSchema>;

/** Front matter of a template; its body is Markdown with `{{slot}}`. */
export const templateFrontSchema = z.strictObject({
  id: name,
  version: z.int().min(1),
  kind: z.enum(templateKinds),
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(400),
  language: z.string().regex(/^[a-z]{2}$/),
  asOf: z.iso.date(),
  marking: z.enum(markings),
  /** Measures that this paper serves; none for papers that serve the house itself. */
  measures: z.array(z.string().max(40)).max(12),
  grounds: z.array(groundSchema).min(1).max(8),
  slots: z.array(slotSchema).min(1).max(40),
  gates: z.array(gateSchema).min(1).max(12),
  /** Statements the drafter makes in person, by id: the label of the tick box. */
  declarations: z.record(name, z.string().min(1).max(300)).default({}),
});
export const templateSchema = z.strictObject({
  ...templateFrontSchema.shape,
  body: documentSchema,
  /** Its fixed sentences in other languages. */
  texts: z.array(templateTextSchema).default([]),
});
export type Template = z.infer<typeof templateSchema>;

export const draftSchema = z.strictObject({
  format: z.literal('valise-draft/2'),
  id: z.uuid(),
  caseId: z.uuid(),
  title: z.string().max(200),
  template: z.strictObject({ id: name, version: z.int().min(1) }),
  language: z.string().regex(/^[a-z]{2}$/),
  marking: z.enum(markings),
  createdAt: z.iso.datetime(),
  /** By slot name; a slot without a value is open. */
  values: z.record(name, z.string().max(5000)),
  declared: z.record(name, z.boolean()).default({}),
  /** The digest of the text that each statement was made about. */
  declaredFor: z.record(name, z.string().regex(/^[0-9a-f]{64}$/)).optional(),
  /** Every paragraph in it has an id. */
  document: heldDocumentSchema,
  /** The round of clearance the text is in; what is changed now belongs to it. */
  round: z.int().min(1).max(999).default(1),
  /** Whether what is typed now is tracked. */
  tracking: z.boolean().default(false),
  /** Who made which change of the text, by the id it stands under there. */
  changes: z.record(markIdSchema, changeSchema).default({}),
  comments: z.array(commentSchema).max(5000).default([]),
  /** Gates passed although they are not met, by id. */
  overrides: z.record(name, overrideSchema).default({}),
  dismissed: z.array(dismissalSchema).max(1000).default([]),
  /** What the case said when a slot was filled from it: where it says something else now, the drafter is asked. */
  basis: z.record(name, z.string().max(5000)).default({}),
  /** By paragraph: the clause of the bank that was put in there, so that departures from it can be seen. */
  clauses: z.record(z.string().max(120), z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)).default({}),
  /** What became of each such question, oldest first. */
  followed: z.array(followedSchema).max(1000).default([]),
  /** The listing of the case that this paper is made from. */
  listing: z.uuid().optional(),
  twin: twinSchema.optional(),
});

/** A draft as it is stored or comes in a package, of this format or an earlier one. */
export const storedDraftSchema: z.ZodType<Draft> = z.preprocess(upgradeDraft, draftSchema);
export type Draft = z.infer<typeof draftSchema>;
