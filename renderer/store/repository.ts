import type { z } from 'zod';

/** A row as screens see it. `version` is the one to hand back when writing. */
export interface Stored<T> {
  readonly id: string;
  readonly version: number;
  /** Milliseconds since 1970, of the last write. */
  readonly updatedAt: number;
  readonly value: T;
}

/** A row that does not open: it is named, the others are shown. */
export interface DamagedRow {
  readonly id: string;
  readonly code: 'vault/row' | 'store/plaintext' | 'input/schema';
}

export interface Listing<T> {
  /** Newest write first. */
  readonly items: readonly Stored<T>[];
  readonly damaged: readonly DamagedRow[];
}

/**
 * One kind of value, sealed at rest. Reads may stand inside `useLiveQuery`; they observe the table.
 * Every call may also end in `vault/locked` or `store/timeout` (10 s), writes in `store/full` or `store/write`.
 */
export interface Repository<T> {
  /** `undefined` when there is none. Throws `vault/row`, `store/plaintext` or `input/schema` when it does not open. */
  get(id: string): Promise<Stored<T> | undefined>;
  /** All, or those whose index field equals: `drafts.list({ caseId })`. */
  list(where?: Readonly<Record<string, string>>): Promise<Listing<T>>;
  /** `version` is the one last read, 0 (or absent) for a new row. Throws `store/version` when another write came between. */
  put(value: T, version?: number): Promise<Stored<T>>;
  remove(id: string, version: number): Promise<void>;
}

export type TableName = 'packs' | 'cases' | 'drafts' | 'revisions' | 'notes' | 'trust';

/** `index` gives the fields of the table that stand beside the box: ids and numbers, never words. */
export interface Definition<T extends { readonly id: string }> {
  readonly table: TableName;
  readonly schema: z.ZodType<T>;
  readonly index: (value: T) => Readonly<Record<string, string | number>>;
}
