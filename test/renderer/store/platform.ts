import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CaseFile } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import type { Draft } from '#shared/drafting/model';
import type { DatabaseHome } from '../../../renderer/store/database';
import type { Platform } from '../../../renderer/store/platform';
import type { Session, Store } from '../../../renderer/store/session';
import { createVaultSession } from '../../../renderer/store/vault-session';
import type { FakeBridge } from '../../fakes/bridge';
import { createFakeBridge } from '../../fakes/bridge';
import { inProcessWorkers } from '../workers/in-process';

export const passphrase = 'harbour lights at dawn';

/** One laptop: a profile, a database, a clock that a test sets, timers that fire when told. Sessions come and go on it. */
export interface Laptop {
  readonly platform: Platform;
  readonly bridge: FakeBridge;
  readonly home: DatabaseHome;
  pass(ms: number): void;
  /** Vault workers that hold keys, or could. */
  readonly vaults: ReadonlySet<unknown>;
  /** The timers that wait, in order. */
  readonly timers: Set<() => void>;
  start(changes?: Partial<Platform>): Session;
}

export function createLaptop(): Laptop {
  const bridge = createFakeBridge();
  const home: DatabaseHome = { indexedDB: new IDBFactory(), IDBKeyRange };
  // live queries start only where the surroundings have a database, as a window has
  Dexie.dependencies.indexedDB = home.indexedDB;
  const timers = new Set<() => void>();
  let time = Date.UTC(2026, 10, 20, 9);
  const { workers, running: vaults } = inProcessWorkers();
  const platform: Platform = {
    bridge,
    home,
    workers,
    now: () => time,
    uuid: () => crypto.randomUUID(),
    schedule: (run) => {
      timers.add(run);
      return () => void timers.delete(run);
    },
  };
  const pass = (ms: number) => {
    time += ms;
  };
  const start = (changes: Partial<Platform> = {}) => createVaultSession({ ...platform, ...changes });
  return { platform, bridge, home, vaults, timers, pass, start };
}

export async function createdVault() {
  const laptop = createLaptop();
  const session = laptop.start();
  const { recoveryWords } = await session.create({ passphrase });
  return { laptop, session, recoveryWords };
}

export async function restarted(laptop: Laptop): Promise<Session> {
  const session = laptop.start();
  await session.unlock({ passphrase });
  return session;
}

/** The database as another program sees it: no guard, no key. */
export async function withRawDatabase<T>(home: DatabaseHome, run: (db: Dexie) => Promise<T>): Promise<T> {
  const db = await new Dexie('valise', home).open();
  try {
    return await run(db);
  } finally {
    db.close();
  }
}

export async function rawRows(home: DatabaseHome, table: string): Promise<Record<string, unknown>[]> {
  return withRawDatabase(home, (db) => db.table(table).toArray());
}

export function sampleCase(title = 'Hospital ransomware'): CaseFile {
  return newCase({ id: crypto.randomUUID(), now: Date.UTC(2026, 10, 20, 9, 30), title, marking: 'LIMITE' });
}

export function sampleDraft(caseId: string, text = 'The hospitals were struck twice.'): Draft {
  return {
    format: 'valise-draft/2',
    id: crypto.randomUUID(),
    caseId,
    title: 'Démarche',
    template: { id: 'speaking-points', version: 1 },
    language: 'en',
    marking: 'LIMITE',
    createdAt: '2026-11-20T09:30:00Z',
    values: {},
    declared: {},
    document: { blocks: [{ type: 'paragraph', id: 'p1', children: [{ type: 'text', text }] }] },
    round: 1,
    tracking: false,
    changes: {},
    comments: [],
    overrides: {},
    dismissed: [],
    basis: {},
    clauses: {},
    followed: [],
  };
}

/** Cases with these titles, put one after the other. */
export async function fill(store: Store, ...titles: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const title of titles) ids.push((await store.cases.put(sampleCase(title))).id);
  return ids;
}
