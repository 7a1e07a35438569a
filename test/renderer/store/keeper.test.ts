import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/base/errors';
import { type Beside, flushAll, type Keeper, openKeeper, requireSaved } from '../../../renderer/store/keeper';
import type { Repository, Stored } from '../../../renderer/store/repository';
import type { Put } from '../../../renderer/workers/vault-api';
import { createFakeBridge, type FakeBridge } from '../../fakes/bridge';

interface Note {
  readonly id: string;
  readonly text: string;
}

/** A table of one note, on a disk that can be full. */
function createDisk() {
  let stored: Stored<Note> = { id: crypto.randomUUID(), version: 1, updatedAt: 0, value: { id: '', text: 'first' } };
  let trouble: AppError | undefined;
  const beside: Put[] = [];
  let taken = '';
  const repository: Pick<Repository<Note>, 'get' | 'put'> = {
    get: async () => stored,
    put: async (value, version = 0, puts = []) => {
      if (trouble) throw trouble;
      if (puts.some(({ id }) => id === taken)) throw new AppError('store/version', { table: 'notes', id: taken });
      if (version !== stored.version) throw new AppError('store/version');
      beside.push(...puts.filter((one): one is Put => 'value' in one));
      stored = { ...stored, value, version: version + 1 };
      return stored;
    },
  };
  return {
    repository: repository as Repository<Note>, // a keeper gets and puts, nothing else
    id: stored.id,
    text: () => stored.value.text,
    beside: () => beside.map(({ id, value }) => [id, value]),
    /** Somebody else wrote that row. */
    take: (id: string) => {
      taken = id;
    },
    fail: (code?: 'store/full') => {
      trouble = code && new AppError(code);
    },
    writeElsewhere: () => {
      stored = { ...stored, version: stored.version + 1, value: { id: '', text: 'elsewhere' } };
    },
  };
}

type Disk = ReturnType<typeof createDisk>;
let disk: Disk;
let main: FakeBridge;

beforeEach(() => {
  vi.useFakeTimers();
  main = createFakeBridge();
  vi.stubGlobal('window', { bridge: main.raw });
  disk = createDisk();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function opened({ repository, id }: Disk): Promise<Keeper<Note>> {
  const keeper = await openKeeper(repository, id);
  if (!keeper) throw new Error('not there');
  return keeper;
}

const type = (keeper: Keeper<Note>, text: string) => keeper.set((note) => ({ ...note, text }));

describe('what is typed', () => {
  it('is shown at once and written a moment later', async () => {
    const keeper = await opened(disk);
    const shown = vi.fn();
    keeper.watch(shown);
    type(keeper, 'second');
    expect(shown).toHaveBeenLastCalledWith({ value: { id: '', text: 'second' }, failure: undefined });
    expect(disk.text()).toBe('first');
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.text()).toBe('second');
  });

  it('is written within a second also while typing goes on without a pause', async () => {
    const keeper = await opened(disk);
    for (let key = 1; key <= 20; key++) {
      type(keeper, `key ${key}`);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(Number(disk.text().slice(4))).toBeGreaterThan(10);
  });

  it('is written when everything is, and when its page is left', async () => {
    const keeper = await opened(disk);
    type(keeper, 'before the lock');
    await flushAll();
    expect(disk.text()).toBe('before the lock');
    const leave = keeper.watch(() => undefined);
    type(keeper, 'before leaving');
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(disk.text()).toBe('before leaving');
  });
});

describe('what cannot be written', () => {
  it('stays in memory with the reason, also while one types on, until it is written', async () => {
    const keeper = await opened(disk);
    disk.fail('store/full');
    type(keeper, 'kept');
    await vi.advanceTimersByTimeAsync(300);
    expect(keeper.state()).toMatchObject({ value: { text: 'kept' }, failure: { code: 'store/full' } });
    type(keeper, 'kept too');
    expect(keeper.state()).toMatchObject({ value: { text: 'kept too' }, failure: { code: 'store/full' } });
    await expect(requireSaved()).rejects.toMatchObject({ code: 'store/full' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(main.logged).toEqual([{ code: 'store/full', details: {} }]);
    disk.fail();
    await vi.advanceTimersByTimeAsync(4000);
    expect(disk.text()).toBe('kept too');
    expect(keeper.state().failure).toBeUndefined();
    await expect(requireSaved()).resolves.toBeUndefined();
  });

  it('is there again when its page is left and opened before there is room', async () => {
    const keeper = await opened(disk);
    disk.fail('store/full');
    const leave = keeper.watch(() => undefined);
    type(keeper, 'not on the disk');
    leave();
    await vi.advanceTimersByTimeAsync(500);
    expect((await opened(disk)).state().value.text).toBe('not on the disk');
  });

  it('gives way to what another window wrote, once its page is left', async () => {
    const keeper = await opened(disk);
    const leave = keeper.watch(() => undefined);
    disk.writeElsewhere();
    type(keeper, 'here');
    await vi.advanceTimersByTimeAsync(5000);
    expect(keeper.state()).toMatchObject({ value: { text: 'here' }, failure: { code: 'store/version' } });
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect((await opened(disk)).state()).toMatchObject({ value: { text: 'elsewhere' }, failure: undefined });
  });
});

describe('a page that is left and opened again at once', () => {
  it('goes on from what was typed, and its writes do not collide', async () => {
    const before = await opened(disk);
    const leave = before.watch(() => undefined);
    type(before, 'one');
    leave();
    const after = await opened(disk);
    expect(after.state().value.text).toBe('one');
    type(after, 'two');
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.text()).toBe('two');
    expect(after.state().failure).toBeUndefined();
  });
});

describe('what is worked out later', () => {
  it('is not asked for by a key, is written within a second of typing, and shown when nothing more comes', async () => {
    const keeper = await opened(disk);
    const shown = vi.fn();
    keeper.watch(shown);
    const read = vi.fn((note: Note, text: string) => ({ ...note, text }));
    for (let key = 1; key <= 20; key++) {
      keeper.later('text', (note) => read(note, `key ${key}`));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(read.mock.calls.length).toBeLessThan(6);
    expect(shown).not.toHaveBeenCalled();
    expect(Number(disk.text().slice(4))).toBeGreaterThan(10);
    await vi.advanceTimersByTimeAsync(500);
    expect(shown).toHaveBeenLastCalledWith({ value: { id: '', text: 'key 20' }, failure: undefined });
    expect(disk.text()).toBe('key 20');
  });

  it('is there for whoever asks, and under what is set after it', async () => {
    const keeper = await opened(disk);
    keeper.later('text', (note) => ({ ...note, text: 'typed' }));
    expect(keeper.state().value.text).toBe('typed');
    keeper.later('text', (note) => ({ ...note, text: 'more' }));
    keeper.set((note) => ({ ...note, text: `${note.text}, set` }));
    await flushAll();
    expect(disk.text()).toBe('more, set');
  });

  it('stays while the disk is full, and says so at once', async () => {
    const keeper = await opened(disk);
    const shown = vi.fn();
    keeper.watch(shown);
    disk.fail('store/full');
    keeper.later('text', (note) => ({ ...note, text: 'typed' }));
    await vi.advanceTimersByTimeAsync(700);
    expect(shown).toHaveBeenLastCalledWith({ value: { id: '', text: 'typed' }, failure: new AppError('store/full') });
    disk.fail();
    await vi.advanceTimersByTimeAsync(4000);
    expect(disk.text()).toBe('typed');
  });
});

describe('what is written beside', () => {
  const besideOf = (id: string, events: string[]): Beside => ({
    put: { table: 'notes', id, previous: 0, index: {}, value: 'log' },
    written: () => events.push('written'),
    lost: () => events.push('lost'),
  });

  it('goes with the record, asked once the record is worked out', async () => {
    const keeper = await opened(disk);
    const events: string[] = [];
    keeper.beside(() => {
      events.push(`asked at ${keeper.state().value.text}`);
      return besideOf('one', events);
    });
    keeper.later('text', (note) => ({ ...note, text: 'second' }));
    await keeper.flush();
    expect(disk.beside()).toEqual([['one', 'log']]);
    expect(events).toEqual(['asked at second', 'written']);
    await keeper.flush();
    expect(disk.beside()).toHaveLength(1);
  });

  it('never holds the record back: where somebody else wrote that row, the record is written without it', async () => {
    const keeper = await opened(disk);
    const events: string[] = [];
    disk.take('one');
    keeper.beside(() => besideOf('one', events));
    type(keeper, 'second');
    await keeper.flush();
    expect([disk.text(), events, keeper.state().failure]).toEqual(['second', ['lost'], undefined]);
  });

  it('does not hide that the record itself was written elsewhere', async () => {
    const keeper = await opened(disk);
    keeper.beside(() => besideOf('one', []));
    disk.writeElsewhere();
    type(keeper, 'second');
    await keeper.flush();
    expect([disk.text(), keeper.state().failure]).toMatchObject(['elsewhere', { code: 'store/version' }]);
    expect(disk.beside()).toEqual([]);
  });
});
