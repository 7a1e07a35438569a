import { z } from '../base/zod';
import { heldDocumentSchema } from '../document/held';
import { documentSchema, type Inline, inlineSchema } from '../document/model';
import { slotNameSchema as name } from './slot';

const language = z.string().regex(/^[a-z]{2}$/);

/** Front matter of a template's text in another language; its body has the paragraphs of the template, one for one. */
export const templateTextFrontSchema = z.strictObject({
  template: name,
  language,
  title: z.string().min(1).max(120),
  /** By slot: texts of a choice, or wordings about an author, in the order of the template. */
  options: z.record(name, z.array(z.string().min(1).max(700)).min(1).max(12)).default({}),
});
export type TemplateTextFront = z.infer<typeof templateTextFrontSchema>;

/** A template in another language: every fixed sentence of it. */
export const templateTextSchema = z.strictObject({
  language,
  title: templateTextFrontSchema.shape.title,
  options: templateTextFrontSchema.shape.options,
  body: documentSchema,
});
export type TemplateText = z.infer<typeof templateTextSchema>;

/** Words of both sides as a person held them to agree: slots by their names, and who said so when. */
const agreedSchema = z.strictObject({
  here: z.string().max(50_000),
  there: z.string().max(50_000),
  name: z.string().min(1).max(120).optional(),
  at: z.iso.datetime().optional(),
});
export type Agreed = z.infer<typeof agreedSchema>;

/** A cell of a table in the other language. `here`: the words of the cell it was written for, by which rows find each other. */
export interface TwinCell {
  readonly here: string;
  readonly there: readonly Inline[];
  readonly agreed?: Agreed | undefined;
}
export type TwinTables = Readonly<Record<string, readonly (readonly TwinCell[])[]>>;

const cellSchema = z.strictObject({
  here: z.string().max(50_000),
  there: z.array(inlineSchema).max(5000),
  agreed: agreedSchema.optional(),
});
const tablesSchema: z.ZodType<TwinTables> = z.record(
  z.string().max(160),
  z.array(z.array(cellSchema).max(40)).max(2001),
);

/** The same text in the other language: words by the id of the paragraph, in no order of its own. */
export const twinSchema = z.strictObject({
  language,
  document: heldDocumentSchema,
  /** By paragraph, cell or field: the words of both sides when they were last held to agree. */
  agreed: z.record(z.string().max(200), agreedSchema).default({}),
  /** By table: its head and rows. */
  tables: tablesSchema.default({}),
  /** What stands in a field in this language, where it is other words. */
  values: z.record(name, z.string().max(5000)).default({}),
  title: z.string().max(200).optional(),
  /** Whether it leaves beside the text; held to until it is finished. */
  leaves: z.boolean().default(true),
});
export type Twin = z.infer<typeof twinSchema>;
