import type { Json } from '#shared/base/canonical';
import { AppError } from '#shared/base/errors';
import { type NumberedSeries, numberedFormat, numberedSchema, withNumbered } from '#shared/exchange/numbered';
import {
  nextNumber,
  receiverName,
  type Sequence,
  type Sequences,
  sequenceKey,
  type Verdict,
} from '#shared/package/index';
import type { Put } from '../workers/vault-api';
import { ledger } from './exchanges';
import type { Definition, Repository, Stored } from './repository';
import type { Store } from './session';

/** Beside the ledger of cases, and like it: it outlasts what was in the packages. */
const place = { targetId: ledger.targetId, kind: 'numbered' };

const definition: Definition<NumberedSeries> = {
  table: 'notes',
  schema: numberedSchema,
  index: () => place,
  format: numberedFormat,
};

interface Kept {
  readonly rows: Repository<NumberedSeries>;
  /** Settles when the export under way has ended. */
  last: Promise<unknown>;
}
const known = new WeakMap<Store, Kept>();

function keptIn(store: Store): Kept {
  const made = known.get(store) ?? { rows: store.repository(definition), last: Promise.resolve() };
  known.set(store, made);
  return made;
}

/** Which numbers left this desk and were taken in, as verification asks for them. */
export async function sequencesIn(store: Store): Promise<Sequences> {
  const { items } = await keptIn(store).rows.list(place);
  return Object.fromEntries(items.map(({ value }) => [sequenceKey(value), value.packages]));
}

/** The number of each package that left or was taken in, by the id of its manifest. */
export async function numbersIn(store: Store): Promise<ReadonlyMap<string, Sequence>> {
  const { items } = await keptIn(store).rows.list(place);
  return new Map(
    items.flatMap(({ value: { to, packages } }) => packages.map(({ id, number }) => [id, { to, number }])),
  );
}

/** Receivers that something was numbered for under one certificate, as they were spelt first. */
export async function receiversOf(store: Store, signer: string): Promise<readonly string[]> {
  const { items } = await keptIn(store).rows.list(place);
  return items.flatMap(({ value }) => (value.signer === signer ? [value.to] : []));
}

/** Who signs, and for whom it is meant, as typed. */
export interface Addressed {
  readonly signer: string;
  readonly to: string;
}

/** The number that the next package would have; nothing where nobody is named. */
export async function nextInSequence(store: Store, { signer, to }: Addressed): Promise<Sequence | undefined> {
  const name = receiverName(to);
  if (name === '') return undefined;
  const found = await seriesOf(store, { signer, to: name });
  return { to: found?.value.to ?? name, number: nextNumber(found?.value.packages ?? []) };
}

/**
 * Does the work with the number of the next package; none other is given out before it has ended. The number counts as taken
 * once `recordNumbered` has it: what was cancelled or failed burns none.
 */
export async function numbering<T>(
  store: Store,
  addressed: Addressed,
  work: (sequence: Sequence | undefined) => Promise<T>,
): Promise<T> {
  const kept = keptIn(store);
  const mine = kept.last.then(async () => work(await nextInSequence(store, addressed)));
  kept.last = mine.catch(() => undefined); // it is told to who asked for it
  return mine;
}

/** As often as another write may come between reading and writing. */
const tries = 3;

/** Enters the number of a package that was written. @throws `store/…` */
export async function recordNumbered(store: Store, verdict: Verdict): Promise<void> {
  for (let left = tries; ; left--) {
    const [put] = await numberedWrites(store, verdict);
    if (!put) return;
    try {
      await keptIn(store).rows.put(numberedSchema.parse(put.value), put.previous);
      return;
    } catch (thrown) {
      if (left <= 1 || !(thrown instanceof AppError && thrown.code === 'store/version')) throw thrown;
    }
  }
}

/** What is written of the number of a package, to stand beside another write; nothing where it has none, or is known. */
export async function numberedWrites(store: Store, { manifest, signatures }: Verdict): Promise<readonly Put[]> {
  const signer = signatures[0]?.fingerprint;
  if (!manifest?.sequence || signer === undefined) return [];
  const { to, number } = manifest.sequence;
  const found = await seriesOf(store, { signer, to });
  const before = found?.value ?? newSeries(signer, to);
  const series = withNumbered(before, { number, id: manifest.id });
  if (series === before) return [];
  const { table } = definition;
  // it came through its schema
  return [{ table, id: series.id, previous: found?.version ?? 0, index: place, value: series as unknown as Json }];
}

function newSeries(signer: string, to: string): NumberedSeries {
  return { format: 'valise-numbered/1', id: crypto.randomUUID(), signer, to, packages: [] };
}

async function seriesOf(store: Store, of: Addressed): Promise<Stored<NumberedSeries> | undefined> {
  const { items } = await keptIn(store).rows.list(place);
  return items.find(({ value }) => sequenceKey(value) === sequenceKey(of));
}
