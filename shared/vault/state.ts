import type { Bytes } from '../base/bytes';
import { fromBase64, toBase64, utf8 } from '../base/bytes';
import type { Json } from '../base/canonical';
import { canonicalJson } from '../base/canonical';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { z } from '../base/zod';
import type { Random, RowKey } from './row';
import { open, seal } from './row';
import type { SetMember } from './set-mac';
import type { TableName } from './tables';
import { tableNames } from './tables';

/*
 * What the store should hold: kept once inside it (`meta`, key `sets`, written in every transaction) and once outside (the state file),
 * because the browser's database empties itself without a word when a file of it is damaged. The generation counts writes: a store of
 * a lower generation than the state file has lost some.
 */

const sumSchema = z.strictObject({ sum: z.string().regex(/^[0-9a-f]{64}$/), count: z.int().min(0) });

/** The row of `meta` that holds the sums; it is in no sum itself, the state file outside the store vouches for it. */
export const setsRowId = 'sets';

/** Sums of all tables, the generation of the store and the end of the journal. */
export const storeSetsSchema = z.strictObject({
  generation: z.int().min(0),
  tables: z.record(z.enum(tableNames), sumSchema),
  journal: z.strictObject({ seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
});

/** What the store should hold. */
export type StoreSets = z.infer<typeof storeSetsSchema>;

const members = z.array(z.strictObject({ id: z.string().max(64), version: z.int().min(1) }));

/** Content of the state file. `rows` names every row and its version, so that what is lost can be named; left out of large stores. */
export const vaultStateSchema = z.strictObject({
  vaultId: z.uuid(),
  schema: z.int().min(1),
  sets: storeSetsSchema,
  rows: z.record(z.enum(tableNames), members).optional(),
});

/** Content of the state file. */
export interface VaultState extends Omit<z.infer<typeof vaultStateSchema>, 'rows'> {
  readonly rows?: Readonly<Record<TableName, readonly SetMember[]>> | undefined;
}

const fileSchema = z.strictObject({
  format: z.literal('valise-state/1'),
  generation: z.int().min(1),
  updatedAt: z.int().min(0),
  box: z.base64(),
});

const limits = { maxBytes: 4 * 1024 * 1024, maxDepth: 2, maxValues: 16 };

/** The state file, sealed as a row of its own. */
export async function sealState(
  rowKey: RowKey,
  content: { readonly state: VaultState; readonly updatedAt: number },
  random: Random,
): Promise<Bytes> {
  const { state, updatedAt } = content;
  const { generation } = state.sets;
  const address = { table: 'state', id: 'vault.state', version: generation } as const;
  const box = await seal(rowKey, { address, clear: { updatedAt }, value: toJson(state) }, random);
  return utf8(canonicalJson({ format: 'valise-state/1', generation, updatedAt, box: toBase64(box) }));
}

/** `undefined` when there is none or it does not open: it can be made again from rows whose sums hold. */
export async function openState(rowKey: RowKey, bytes: Uint8Array | undefined): Promise<VaultState | undefined> {
  if (!bytes) return undefined;
  try {
    const file = fileSchema.parse(parseJson(bytes, limits));
    const address = { table: 'state', id: 'vault.state', version: file.generation } as const;
    const clear = { updatedAt: file.updatedAt };
    return vaultStateSchema.parse(await open(rowKey, { address, clear, box: fromBase64(file.box) }));
  } catch (thrown) {
    if (thrown instanceof AppError || thrown instanceof z.ZodError) return undefined;
    throw thrown;
  }
}

/** An interface has no index signature, so the compiler does not see that this one is plain data. */
function toJson(state: VaultState): Json {
  return { ...state, rows: state.rows && { ...state.rows } } as Json;
}
