import { z } from '../base/zod';

/**
 * One block model for everything people read or write: briefs, trees' words, templates and drafts.
 * No HTML exists in the app; a screen, an export or a search index is a walk over this tree.
 */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  /** A ground: which source says so, and where in it. Shown as a small numbered badge. */
  | { readonly type: 'reference'; readonly source: string; readonly locator?: string | undefined }
  /** A word with a card: glossary term, actor, act, or another piece of content. */
  | { readonly type: 'term'; readonly kind: TermKind; readonly id: string; readonly children: readonly Inline[] }
  /** An address outside the app: shown and copied, never opened. */
  | { readonly type: 'address'; readonly href: string; readonly children: readonly Inline[] }
  /** A typed gap of a template, by name; its value lives beside the document. */
  | { readonly type: 'slot'; readonly name: string };

export const termKinds = ['term', 'actor', 'act', 'brief', 'study', 'tree', 'measure', 'template'] as const;
export type TermKind = (typeof termKinds)[number];

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly children: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly id?: string | undefined; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly type: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'note'; readonly children: readonly Block[] };

export interface Document {
  readonly blocks: readonly Block[];
}

const text = z.string().max(20_000);
const name = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

export const inlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text }),
    z.strictObject({ type: z.literal('emphasis'), children: inlines }),
    z.strictObject({ type: z.literal('strong'), children: inlines }),
    z.strictObject({
      type: z.literal('reference'),
      source: z.string().max(40),
      locator: z.string().max(200).optional(),
    }),
    z.strictObject({ type: z.literal('term'), kind: z.enum(termKinds), id: z.string().max(80), children: inlines }),
    z.strictObject({ type: z.literal('address'), href: z.string().max(2000), children: inlines }),
    z.strictObject({ type: z.literal('slot'), name }),
  ]),
);
const inlines = z.array(inlineSchema).max(5000);

export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      id: z.string().max(120),
      children: inlines,
    }),
    z.strictObject({ type: z.literal('paragraph'), id: z.string().max(120).optional(), children: inlines }),
    z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(blocks).max(2000) }),
    z.strictObject({
      type: z.literal('table'),
      head: z.array(inlines).max(40),
      rows: z.array(z.array(inlines).max(40)).max(2000),
    }),
    z.strictObject({ type: z.literal('quote'), children: blocks }),
    z.strictObject({ type: z.literal('note'), children: blocks }),
  ]),
);
const blocks = z.array(blockSchema).max(5000);

export const documentSchema: z.ZodType<Document> = z.strictObject({ blocks });
