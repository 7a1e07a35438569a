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
  | { readonly type: 'slot'; readonly name: string }
  /** Put in or taken out by a tracked change; who and when stands beside the document, under the id of the change. */
  | { readonly type: 'inserted' | 'deleted'; readonly change: string; readonly children: readonly Inline[] }
  /** The words a comment speaks of; the comment stands beside the document. */
  | { readonly type: 'commented'; readonly comment: string; readonly children: readonly Inline[] }
  /** Words that stand at the foot of the page; their number is counted, never written. */
  | { readonly type: 'footnote'; readonly children: readonly Inline[] }
  /** The number of another paragraph of the same document, by its id. */
  | { readonly type: 'cross'; readonly to: string };

/**
 * A tracked end of a paragraph. `inserted`: it was split off from the next one. `deleted`: it is to be joined with the next
 * one. The meaning is that of the paragraph mark in ECMA-376, 17.13.5.
 */
export interface TrackedEnd {
  readonly kind: 'inserted' | 'deleted';
  readonly change: string;
}

export const termKinds = ['term', 'actor', 'act', 'brief', 'study', 'tree', 'measure', 'template'] as const;
export type TermKind = (typeof termKinds)[number];

/** Handling marks, least strict first. */
export const markings = ['PUBLIC', 'LIMITE'] as const;
export type Marking = (typeof markings)[number];

export type Block =
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3;
      readonly id: string;
      readonly end?: TrackedEnd | undefined;
      readonly children: readonly Inline[];
    }
  | {
      readonly type: 'paragraph';
      readonly id?: string | undefined;
      /** The mark of this paragraph, where it has one of its own. */
      readonly marking?: Marking | undefined;
      readonly end?: TrackedEnd | undefined;
      readonly children: readonly Inline[];
    }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly type: 'table';
      /** The whole table was put in, or is taken out. */
      readonly end?: TrackedEnd | undefined;
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'note'; readonly children: readonly Block[] };

export interface Document {
  readonly blocks: readonly Block[];
}

const text = z.string().max(20_000);
/** Id of a tracked change or a comment. */
export const markIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
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
    z.strictObject({ type: z.literal('inserted'), change: markIdSchema, children: inlines }),
    z.strictObject({ type: z.literal('deleted'), change: markIdSchema, children: inlines }),
    z.strictObject({ type: z.literal('commented'), comment: markIdSchema, children: inlines }),
    z.strictObject({ type: z.literal('footnote'), children: inlines }),
    z.strictObject({ type: z.literal('cross'), to: z.string().min(1).max(120) }),
  ]),
);
const inlines = z.array(inlineSchema).max(5000);

const end = z.strictObject({ kind: z.enum(['inserted', 'deleted']), change: markIdSchema }).optional();

export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      id: z.string().max(120),
      end,
      children: inlines,
    }),
    z.strictObject({
      type: z.literal('paragraph'),
      id: z.string().max(120).optional(),
      marking: z.enum(markings).optional(),
      end,
      children: inlines,
    }),
    z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(blocks).max(2000) }),
    z.strictObject({
      type: z.literal('table'),
      end,
      head: z.array(inlines).max(40),
      rows: z.array(z.array(inlines).max(40)).max(2000),
    }),
    z.strictObject({ type: z.literal('quote'), children: blocks }),
    z.strictObject({ type: z.literal('note'), children: blocks }),
  ]),
);
const blocks = z.array(blockSchema).max(5000);

export const documentSchema: z.ZodType<Document> = z.strictObject({ blocks });
