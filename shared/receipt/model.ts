import { categories } from '../base/categories';
import { votes } from '../base/votes';
import { z } from '../base/zod';
import { confidences, factKeys, markings } from '../case/model';
import { statuses } from '../decision/assess';
import { nodeKinds } from '../decision/model';

/**
 * A decision as it stood, for a reader without the case and without the content: header, pieces, and the root of a tree
 * of digests over the pieces. A piece can be left out later; its commitment stays, and so do root and digest.
 */
export const receiptFormat = 'valise-receipt/1';

/** Every size a receipt may have. */
export const receiptLimits = { maxBytes: 16 * 1024 * 1024, maxPieces: 20_000, maxPdfBytes: 64 * 1024 * 1024 } as const;

const id = z.string().max(80);
const line = z.string().max(500);
const text = z.string().max(20_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const number = z.int().min(1).max(receiptLimits.maxPieces);

/** What a piece rests on, named in full: the reader looks nothing up. `isVerified`: the source was confirmed. */
export const receiptGroundSchema = z.strictObject({
  source: z.string().max(40),
  locator: z.string().max(200).optional(),
  title: z.string().max(240),
  date: z.string().max(10),
  isVerified: z.boolean(),
});
export type ReceiptGround = z.infer<typeof receiptGroundSchema>;
const grounds = z.array(receiptGroundSchema).max(8);

const title = z.strictObject({ kind: z.literal('title'), text: z.string().max(200), isSample: z.boolean() });

const fact = z.strictObject({
  kind: z.literal('fact'),
  fact: z.enum(factKeys),
  name: line,
  status: z.enum(['open', 'known', 'unknown']),
  text,
  state: line.optional(),
  sector: line.optional(),
  at: z.string().max(40).optional(),
  running: z.enum(['yes', 'no', 'unknown']).optional(),
  source: line,
  sourceDate: z.string().max(10),
  confidence: z.enum(confidences).optional(),
});

/** What the case records beyond its six facts: statements, evidence, attribution, States affected. */
const record = z.strictObject({
  kind: z.literal('record'),
  type: z.enum(['statement', 'evidence', 'attribution', 'affected']),
  name: line,
  text,
  details: z.array(z.strictObject({ name: z.string().max(80), value: text })).max(20),
});

const answer = z.strictObject({
  kind: z.literal('answer'),
  tree: id,
  node: id,
  short: line,
  question: line,
  type: z.enum(nodeKinds),
  choice: id,
  answer: line,
  items: z.array(z.strictObject({ id, words: line })).max(12),
  isUnknown: z.boolean(),
  at: instant,
  author: line.optional(),
  reason: text.optional(),
  confidence: z.enum(confidences).optional(),
  source: line.optional(),
  grounds,
});

const conclusion = z.strictObject({
  kind: z.literal('conclusion'),
  tree: id,
  outcome: id,
  title: line,
  text,
  decider: line.optional(),
  vote: z.enum(votes).optional(),
  /** Trees that it leads on to. */
  continues: z.array(id).max(40),
  grounds,
});

/** A question that carries a status: the number of its answer, or its name where it has none. */
const carrier = z.strictObject({
  piece: number.optional(),
  question: line.optional(),
  truth: z.enum(['yes', 'no', 'unknown']),
});

const measure = z.strictObject({
  kind: z.literal('measure'),
  measure: id,
  title: line,
  category: z.enum(categories),
  status: z.enum(statuses),
  decider: line,
  vote: z.enum(votes),
  carriedBy: z.array(carrier).max(200),
  missing: z.array(carrier).max(200),
  grounds,
});

export const pieceValueSchema = z.discriminatedUnion('kind', [title, fact, record, answer, conclusion, measure]);
export type PieceValue = z.infer<typeof pieceValueSchema>;
export type PieceKind = PieceValue['kind'];
export type PieceOf<K extends PieceKind> = Extract<PieceValue, { readonly kind: K }>;
export const pieceKinds = ['title', 'fact', 'record', 'answer', 'conclusion', 'measure'] as const satisfies PieceKind[];

/** A piece to read, with the salt of its commitment; or the commitment alone, where it was left out. */
const shownSchema = z.strictObject({
  number,
  kind: z.enum(pieceKinds),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  value: pieceValueSchema,
});
const leftOutSchema = z.strictObject({ number, kind: z.enum(pieceKinds), commitment: hash });
export const pieceSchema = z.union([shownSchema, leftOutSchema]);
export type ShownPiece = z.infer<typeof shownSchema>;
export type Piece = z.infer<typeof pieceSchema>;

export const receiptHeaderSchema = z.strictObject({
  case: z.strictObject({ id: z.uuid(), createdAt: instant }),
  marking: z.enum(markings),
  createdAt: instant,
  author: z.string().max(200),
  pack: z.strictObject({ series: id, version: z.int().min(1), label: id, lawDate: z.iso.date(), digest: hash }),
  /** In the order they were walked. `answeredUnder`: the version at the time of the answers; `pieces`: the path. */
  trees: z
    .array(
      z.strictObject({
        id,
        version: z.int().min(1),
        answeredUnder: z.int().min(1),
        digest: hash,
        title: line,
        pieces: z.array(number).max(200),
      }),
    )
    .max(40),
  /** What decided: its name and version, and the digest of what it makes of every scenario of the pack. */
  engine: z.strictObject({ name: id, version: z.int().min(1), conformance: hash }),
});
export type ReceiptHeader = z.infer<typeof receiptHeaderSchema>;

export const receiptSchema = z.strictObject({
  format: z.literal(receiptFormat),
  header: receiptHeaderSchema,
  pieces: z.array(pieceSchema).min(1).max(receiptLimits.maxPieces),
  root: hash,
  digest: hash,
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Whether a piece can be read. */
export function isShown(piece: Piece): piece is ShownPiece {
  return 'value' in piece;
}

/** The pieces of one kind that can be read, with their numbers. */
export function shownOf<K extends PieceKind>(
  receipt: Pick<Receipt, 'pieces'>,
  kind: K,
): readonly { readonly number: number; readonly value: PieceOf<K> }[] {
  return receipt.pieces.flatMap((piece) =>
    isShown(piece) && isKind(piece.value, kind) ? [{ number: piece.number, value: piece.value }] : [],
  );
}

function isKind<K extends PieceKind>(value: PieceValue, kind: K): value is PieceOf<K> {
  return value.kind === kind;
}
