import { expect } from 'vitest';
import { canonicalJson } from '#shared/base/canonical';
import { recordChanges, verifyJournal } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import type { undo } from '#shared/case/undo';
import { Keeper } from '../../../renderer/store/keeper';
import type { Session } from '../../../renderer/store/session';
import type { WorkerEnd } from '../../../renderer/store/vault-connection';
import { cutPower, disk } from './mortal-disk';
import { createdVault, type Laptop, passphrase, restarted, sampleCase } from './platform';

const by = 'A. Example';

/** Answers by the place and the words of each, so that two of them differ when anything does. */
type Said = ReadonlySet<string>;

function said(place: string, answer: unknown): string {
  return `${place} ${canonicalJson(JSON.parse(JSON.stringify(answer)))}`;
}

function inCase(file: CaseFile): readonly string[] {
  const of = (all: CaseFile['trees'], before: string) =>
    Object.entries(all).flatMap(([tree, { answers }]) =>
      Object.entries(answers).map(([node, answer]) => said(`${before}${tree}/${node}`, answer)),
    );
  return [...of(file.trees, ''), ...Object.values(file.forks).flatMap((fork) => of(fork.trees, `${fork.id}/`))];
}

function inJournal({ journal }: CaseFile): readonly string[] {
  return journal.flatMap(({ part, id, from, to }) =>
    part === 'answers' ? [from, to].filter(Boolean).map((answer) => said(id, answer)) : [],
  );
}

/** What was acknowledged: every answer that a finished write held. */
export interface Model {
  readonly saved: Set<string>;
}

/** A person at a laptop. `restart` is all that is left after a lock or a power cut: the disk. */
export class Desk {
  #session: Session;
  #keeper: Keeper<CaseFile>;
  readonly #laptop: Laptop;
  readonly #id: string;
  #clock = Date.UTC(2026, 10, 20, 9, 30);
  #forks = 0;

  constructor(laptop: Laptop, session: Session, stored: ConstructorParameters<typeof Keeper<CaseFile>>[1]) {
    this.#laptop = laptop;
    this.#session = session;
    this.#id = stored.id;
    this.#keeper = new Keeper(session.store().cases, stored);
  }

  static async open(): Promise<Desk> {
    const { laptop, session } = await createdVault();
    return new Desk(laptop, session, await session.store().cases.put(sampleCase()));
  }

  /** One act, entered in the journal as the desk does it. The clock goes back at times. */
  act(change: (file: CaseFile, now: number) => CaseFile, ms = 1000): void {
    this.#clock += ms;
    const hand = { by, now: this.#clock };
    this.#keeper.set((was) => recordChanges(was, change(was, hand.now), hand));
  }

  back(which: typeof undo): void {
    this.#clock += 1000;
    this.#keeper.set((was) => which(was, { by, now: this.#clock }));
  }

  fork(): string {
    return `0e2f4c1a-8b1d-4f0e-9a55-${String(++this.#forks).padStart(12, '0')}`;
  }

  async save(model: Model): Promise<void> {
    await this.#keeper.flush();
    const { value, failure } = this.#keeper.state();
    if (failure === undefined) for (const one of inCase(value)) model.saved.add(one);
    else expect(failure).toMatchObject({ code: 'store/full' });
  }

  async lock(model: Model): Promise<void> {
    await this.save(model);
    await this.#session.lock();
    await this.#restart(model.saved);
  }

  /** Ends everything in the middle of a write, after so many turns of the event loop. */
  async kill(model: Model, turns: number): Promise<void> {
    void this.#keeper.flush();
    for (let turn = 0; turn < turns; turn++) await new Promise((next) => setImmediate(next));
    cutPower();
    for (const vault of [...this.#laptop.vaults]) (vault as WorkerEnd).terminate(); // the laptop starts no other
    await this.#restart(model.saved);
  }

  async #restart(saved: Said): Promise<void> {
    this.#session = await restarted(this.#laptop);
    const stored = await this.#session.store().cases.get(this.#id);
    if (!stored) throw new Error('the case is gone');
    verifyJournal(stored.value);
    const there = new Set([...inCase(stored.value), ...inJournal(stored.value)]);
    expect([...saved].filter((one) => !there.has(one))).toEqual([]);
    this.#keeper = new Keeper(this.#session.store().cases, stored);
  }

  async end(model: Model): Promise<void> {
    disk.isFull = false;
    await this.save(model);
    await this.kill(model, 0);
    expect(await this.#session.lock().then(() => this.#laptop.start().unlock({ passphrase }))).toEqual({
      warnings: [],
    });
    for (const vault of [...this.#laptop.vaults]) (vault as WorkerEnd).terminate(); // as above
  }
}
