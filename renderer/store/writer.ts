import type Dexie from 'dexie';
import { AppError } from '#shared/base/errors';
import type { ClearMetaKey } from '#shared/vault/guard';
import type { StoreSets } from '#shared/vault/state';
import { setsRowId } from '#shared/vault/state';
import { shapeOf } from '#shared/vault/tables';
import type { Changes, Put, Remove, SealedChanges } from '../workers/vault-api';
import { limited } from './fault';
import { generationOf, readSets, requireSets } from './sets-row';
import type { VaultRemote } from './vault-connection';

/*
 * The one way rows reach the disk. All is sealed first, then one transaction writes rows, journal and sums together or not at all: a
 * transaction that waited for a cipher would be closed by the browser. Writes stand in a queue, so that each knows the sums before it.
 */

export interface Work {
  readonly puts?: readonly Put[];
  readonly removes?: readonly Remove[];
  readonly events?: Changes['events'];
  /** What it will take on the disk, where that is more than a few rows. */
  readonly bytes?: number;
  /** Entries of `meta` that rest in clear. */
  readonly clear?: readonly { readonly key: ClearMetaKey; readonly value: unknown }[];
}

type SealWith = (before: Pick<Changes, 'sets' | 'now'>) => Promise<SealedChanges>;

export interface Writer {
  /** @throws `store/version`, `store/full`, `store/write`, `store/timeout` */
  commit(work: Work): Promise<SealedChanges>;
  /** For changes that the vault worker makes up itself. */
  commitSealed(seal: SealWith): Promise<SealedChanges>;
  /** Runs when no write is under way. */
  quietly<T>(run: (sets: StoreSets) => Promise<T>): Promise<T>;
}

export interface WriterOptions {
  readonly db: Dexie;
  readonly vault: VaultRemote;
  readonly now: () => number;
  readonly sets: StoreSets;
  /** Called after each write that is on the disk. */
  readonly onWrite: () => void;
  readonly limitMs: number | undefined;
  /** Whether the disk can take another write. */
  readonly hasRoom: (bytes: number) => Promise<boolean>;
}

export function createWriter({ db, vault, now, sets, onWrite, limitMs, hasRoom }: WriterOptions): Writer {
  const inTurn = createQueue();
  let known: StoreSets | undefined = sets;

  const current = async (): Promise<StoreSets> => {
    known ??= requireSets(await readSets(db, vault));
    return known;
  };
  const write = async (turn: Turn, seal: SealWith, work: Work): Promise<SealedChanges> => {
    // asked first: a database that met a full disk once is damaged goods when it is opened again, and would be emptied
    if (!(await hasRoom(work.bytes ?? 0))) throw new AppError('store/full');
    const before = await current();
    // until the transaction has answered nobody knows what is on the disk: after a failure the sums are read again
    known = undefined;
    const sealed = await seal({ sets: before, now: now() });
    // whoever asked was told that it failed: it must not be written behind their back
    if (turn.isOver) throw new AppError('store/timeout');
    await transact(db, sealed, work);
    if (!turn.isOver) known = sealed.sets;
    return sealed;
  };
  const commit = (seal: SealWith, work: Work) =>
    inTurn(async () => {
      const turn: Turn = { isOver: false };
      try {
        const sealed = await limited(db, () => write(turn, seal, work), limitMs);
        onWrite();
        return sealed;
      } finally {
        turn.isOver = true;
      }
    });
  return {
    commit: (work) => {
      const { puts = [], removes = [], events = [] } = work;
      const handed = puts.flatMap(({ bytes }) => (bytes ? [bytes.buffer] : []));
      return commit((before) => vault.call('sealChanges', { ...before, puts, removes, events }, handed), work);
    },
    commitSealed: (seal) => commit(seal, {}),
    quietly: (run) => inTurn(async () => run(await limited(db, current, limitMs))),
  };
}

interface Turn {
  isOver: boolean;
}

/** One after the other, in the order asked. */
export function createQueue(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run, run);
    last = turn.catch(() => undefined); // the failure belongs to whoever asked; the next in the queue starts anyway
    return turn;
  };
}

function transact(db: Dexie, sealed: SealedChanges, { removes = [], clear = [] }: Work): Promise<void> {
  const tables = new Set(['meta', ...[...sealed.puts, ...removes].map(({ table }) => table)]);
  return db.transaction('rw', [...tables], async () => {
    for (const { table, previous, row } of sealed.puts) {
      const id = String(row[shapeOf(table).key]);
      await expectVersion(db, { table, id, previous });
      await db.table(table).put(row);
    }
    for (const remove of removes) {
      await expectVersion(db, remove);
      await db.table(remove.table).delete(remove.id);
    }
    for (const entry of clear) await db.table('meta').put(entry);
    await expectOlderSets(db, sealed.sets.generation);
    await db.table('meta').put(sealed.setsRow);
  });
}

async function expectVersion(db: Dexie, { table, id, previous }: Remove): Promise<void> {
  const stored: { readonly version?: number } | undefined = await db.table(table).get(id);
  if ((stored?.version ?? 0) !== previous) throw new AppError('store/version', { table, id });
}

/** Someone else wrote in between: their sums must not be overwritten. */
async function expectOlderSets(db: Dexie, generation: number): Promise<void> {
  if (generationOf(await db.table('meta').get(setsRowId)) >= generation)
    throw new AppError('store/version', { table: 'meta', id: setsRowId });
}
