import type { Json } from '#shared/base/canonical';
import { rowsToErase, statesToErase } from '#shared/exchange/keep';
import {
  type Exchange,
  type ExchangedState,
  exchangedStateFormat,
  exchangedStateSchema,
  exchangeFormat,
  exchangeSchema,
} from '#shared/exchange/record';
import type { CaseState } from '#shared/exchange/state';
import { signatureKey } from '#shared/package/history';
import type { Verdict } from '#shared/package/index';
import type { Put, Remove } from '../workers/vault-api';
import type { Definition, Repository, Stored } from './repository';
import type { Store } from './session';

/** One ledger of what went out and came in, under one fixed id: it outlasts the cases, so that a package is known again. */
export const ledger = { targetId: '00000000-0000-4000-8000-000000000002', kind: 'exchange' };

const rowDefinition: Definition<Exchange> = {
  table: 'notes',
  schema: exchangeSchema,
  index: () => ledger,
  format: exchangeFormat,
};

/** States hold what the case says: they stand under the case, and go with it. */
const stateDefinition: Definition<ExchangedState> = {
  table: 'notes',
  schema: exchangedStateSchema,
  index: ({ file }) => stateIndex(file.id),
  format: exchangedStateFormat,
};

function stateIndex(caseId: string) {
  return { targetId: caseId, kind: 'exchangestate' };
}

interface Kept {
  readonly rows: Repository<Exchange>;
  readonly states: Repository<ExchangedState>;
}
const known = new WeakMap<Store, Kept>();

function keptIn(store: Store): Kept {
  const made = known.get(store) ?? {
    rows: store.repository(rowDefinition),
    states: store.repository(stateDefinition),
  };
  known.set(store, made);
  return made;
}

/** Every package of a case that left or was taken in, the newest first. */
export async function exchangesIn(store: Store): Promise<readonly Stored<Exchange>[]> {
  const { items } = await keptIn(store).rows.list(ledger);
  return items.toSorted((a, b) => (a.value.at < b.value.at ? 1 : -1));
}

/** The states of a case that both sides knew. */
export async function exchangedStates(store: Store, caseId: string): Promise<readonly ExchangedState[]> {
  const { items } = await keptIn(store).states.list(stateIndex(caseId));
  return items.map(({ value }) => value);
}

/** Erases what is kept of the states of a case. That packages of it went and came stays on record. */
export async function eraseExchangedStates(store: Store, caseId: string): Promise<void> {
  const { states } = keptIn(store);
  const { items } = await states.list(stateIndex(caseId));
  for (const { id, version } of items) await states.remove(id, version);
}

export interface ExchangedPackage extends CaseState {
  readonly way: Exchange['way'];
  readonly verdict: Verdict;
  readonly state: string;
  readonly by: string;
  readonly at: string;
}

/** What is written of a package: the two rows that are kept of it, and what they make needless is removed with the same write. */
export async function exchangeWrites(store: Store, exchanged: ExchangedPackage): Promise<readonly (Put | Remove)[]> {
  const { row, kept } = rowsOf(exchanged);
  const { rows, states } = keptIn(store);
  const [ledgerRows, statesHere] = [(await rows.list(ledger)).items, (await states.list(stateIndex(row.caseId))).items];
  const all = [row, ...ledgerRows.map(({ value }) => value)];
  const ofCase = all.filter(({ caseId }) => caseId === row.caseId);
  const needless = new Set([
    ...rowsToErase(all),
    ...statesToErase([kept, ...statesHere.map(({ value }) => value)], ofCase),
  ]);
  const removes = [...ledgerRows, ...statesHere].flatMap(({ id, version }) =>
    needless.has(id) ? [{ table: 'notes' as const, id, previous: version }] : [],
  );
  return [newPut(rowDefinition, row), newPut(stateDefinition, kept), ...removes];
}

function rowsOf({ way, verdict, state, file, drafts, by, at }: ExchangedPackage) {
  const { manifest, digest } = verdict;
  const origin = manifest?.origin;
  const row = exchangeSchema.parse({
    format: 'valise-exchange/1',
    id: crypto.randomUUID(),
    caseId: file.id,
    way,
    at,
    by: by.slice(0, 200),
    from: [origin?.author, origin?.unit, origin?.institution].filter(Boolean).join(', '),
    package: { id: manifest?.id, digest },
    signatures: verdict.signatures.map(signatureKey),
    level: verdict.level,
    state,
  });
  const kept = exchangedStateSchema.parse({
    format: 'valise-exchange-state/1',
    id: crypto.randomUUID(),
    digest: state,
    at,
    file: { ...file, journal: [] },
    drafts,
  });
  return { row, kept };
}

function newPut<T extends { readonly id: string }>({ table, index }: Definition<T>, value: T): Put {
  return { table, id: value.id, previous: 0, index: index(value), value: value as unknown as Json }; // it came through its schema
}

/** Enters that a package left, once it is written. */
export async function recordSent(store: Store, sent: Omit<ExchangedPackage, 'way'>): Promise<void> {
  const [row, ...beside] = await exchangeWrites(store, { ...sent, way: 'sent' });
  if (row && 'value' in row) await keptIn(store).rows.put(exchangeSchema.parse(row.value), 0, beside);
}

/** Adds signatures to what is known of a package. */
export async function recordSignatures(store: Store, id: string, verdict: Verdict): Promise<void> {
  const { rows } = keptIn(store);
  const stored = await rows.get(id);
  if (!stored) return;
  const signatures = [...new Set([...stored.value.signatures, ...verdict.signatures.map(signatureKey)])];
  await rows.put({ ...stored.value, signatures }, stored.version);
}
