import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '#shared/base/errors';
import { connect, type RpcPort, type Served, serve, Transfer } from '#shared/ipc/rpc';

interface Sums {
  add(input: { a: number; b: number }): number;
  fail(input: undefined): never;
  crash(input: undefined): never;
  never(input: undefined): number;
  reverse(input: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
  unsendable(input: undefined): unknown;
}

const handlers: Served<Sums> = {
  add: ({ a, b }) => a + b,
  fail: () => {
    throw new AppError('vault/row', { id: 'r1' });
  },
  crash: () => {
    throw new Error('the text of a draft');
  },
  never: () => new Promise<number>(() => {}),
  reverse: async (bytes) => {
    const reversed = bytes.toReversed();
    return new Transfer(reversed, [reversed.buffer]);
  },
  unsendable: () => () => {},
};

let stop: (() => void)[] = [];
afterEach(() => {
  for (const each of stop) each();
  stop = [];
});

function pair() {
  const { port1, port2 } = new MessageChannel();
  stop.push(serve<Sums>(port2, handlers), () => port1.close());
  return { remote: connect<Sums>(port1), near: port1, far: port2 };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof AppError ? error.code : 'not an AppError'),
  );

describe('a call over a port', () => {
  test('answers each of many at once with its own result', async () => {
    const { remote } = pair();
    const sums = await Promise.all([1, 2, 3].map((a) => remote.call('add', { a, b: 10 })));
    expect(sums).toEqual([11, 12, 13]);
  });

  test('carries code and details of an AppError, and no stack', async () => {
    const error = await pair()
      .remote.call('fail', undefined)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'vault/row', details: { id: 'r1' } });
  });

  test('says nothing of any other error but that it was unexpected', async () => {
    const error = await pair()
      .remote.call('crash', undefined)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'app/unexpected', details: {} });
    expect(JSON.stringify(error)).not.toContain('draft');
  });

  test('refuses a name nobody serves, also one that every object has', async () => {
    const { remote } = pair();
    const call = remote.call as (name: string, input: unknown) => Promise<unknown>; // past the types on purpose
    expect(await codeOf(call('subtract', {}))).toBe('ipc/unknown');
    expect(await codeOf(call('constructor', {}))).toBe('ipc/unknown');
  });

  test('hands buffers over in both directions', async () => {
    const { remote } = pair();
    const sent = Uint8Array.of(1, 2, 3);
    const answer = await remote.call('reverse', sent, [sent.buffer]);
    expect([...answer]).toEqual([3, 2, 1]);
    expect(sent.byteLength).toBe(0);
  });

  test('answers with an error when the result cannot be sent', async () => {
    expect(await codeOf(pair().remote.call('unsendable', undefined))).toBe('app/unexpected');
  });

  test('rejects with an input that cannot be sent, and goes on', async () => {
    const { remote } = pair();
    const bad = { a: 1, b: (() => {}) as unknown as number }; // past the types on purpose
    await expect(remote.call('add', bad)).rejects.toThrow();
    expect(await remote.call('add', { a: 1, b: 1 })).toBe(2);
  });
});

describe('a port that ends', () => {
  test('rejects what waits and what comes after', async () => {
    const { remote } = pair();
    const waiting = codeOf(remote.call('never', undefined));
    remote.close();
    expect(await waiting).toBe('rpc/closed');
    expect(await codeOf(remote.call('add', { a: 1, b: 1 }))).toBe('rpc/closed');
  });

  test('closes by itself when the other end closes', async () => {
    const { remote, far } = pair();
    const waiting = codeOf(remote.call('never', undefined));
    far.close();
    expect(await waiting).toBe('rpc/closed');
  });

  test('closes when the worker says error, as one does that never started', async () => {
    const target = new EventTarget();
    const port: RpcPort = {
      postMessage() {},
      addEventListener: (type, listener) => target.addEventListener(type, listener),
      removeEventListener: (type, listener) => target.removeEventListener(type, listener),
    };
    const waiting = codeOf(connect<Sums>(port).call('add', { a: 1, b: 1 }));
    target.dispatchEvent(new Event('error'));
    expect(await waiting).toBe('rpc/closed');
  });

  test('ignores answers that come too late or were never asked for', async () => {
    const { remote, far } = pair();
    far.postMessage({ id: 99, result: { ok: true, value: 'forged' } });
    expect(await remote.call('add', { a: 2, b: 2 })).toBe(4);
  });
});
