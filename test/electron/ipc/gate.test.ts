import { describe, expect, test } from 'vitest';
import type { ErrorData } from '#shared/base/errors';
import type { Handlers } from '#shared/ipc/bridge';
import { callNames } from '#shared/ipc/names';
import { type Call, createGate, isTrusted, type Sender } from '../../../electron/ipc/gate';

const trustedOrigin = 'app://desk';
const trusted: Sender = { isCurrentWindow: true, isMainFrame: true, origin: trustedOrigin };

function gateWith(some: Partial<Record<string, (input: never) => unknown>> = {}) {
  const logged: ErrorData[] = [];
  const ran: string[] = [];
  const handlerOf = (name: string) => (input: never) => {
    ran.push(name);
    return some[name]?.(input);
  };
  const handlers = Object.fromEntries(callNames.map((name) => [name, handlerOf(name)])) as unknown as Handlers; // by the list it is typed by
  const gate = createGate({ handlers, trustedOrigin, log: (entry) => logged.push(entry) });
  const ask = async (call: Partial<Call>) => {
    const result = await gate({ sender: trusted, name: 'vault.lock', input: {}, ...call });
    return result.ok ? { value: result.value } : { code: result.error.code };
  };
  return { ask, logged, ran };
}

describe('a call that is what it should be', () => {
  test('reaches its handler and comes back in its envelope', async () => {
    const { ask, ran, logged } = gateWith({ 'profile.read': () => Uint8Array.of(1, 2) });
    expect(await ask({ name: 'profile.read', input: { name: 'vault.header' } })).toEqual({
      value: Uint8Array.of(1, 2),
    });
    expect(ran).toEqual(['profile.read']);
    expect(logged).toEqual([]);
  });
});

describe('the gate refuses, and runs nothing', () => {
  const tooBig = new Uint8Array(300 * 1024 * 1024);
  test.each<[what: string, code: string, call: Partial<Call>]>([
    ['another window', 'ipc/sender', { sender: { ...trusted, isCurrentWindow: false } }],
    ['a frame inside the page', 'ipc/sender', { sender: { ...trusted, isMainFrame: false } }],
    ['another origin', 'ipc/sender', { sender: { ...trusted, origin: 'https://desk' } }],
    ['an origin that begins like ours', 'ipc/sender', { sender: { ...trusted, origin: 'app://desk.evil' } }],
    ['our origin with a slash', 'ipc/sender', { sender: { ...trusted, origin: 'app://desk/' } }],
    ['a frame without an origin', 'ipc/sender', { sender: { ...trusted, origin: '' } }],
    ['an unknown name', 'ipc/unknown', { name: 'file.delete' }],
    ['a name of every object', 'ipc/unknown', { name: 'constructor' }],
    ['a name that is none', 'ipc/unknown', { name: ['vault.lock'] }],
    ['no name', 'ipc/unknown', { name: undefined }],
    ['300 MiB', 'ipc/size', { name: 'profile.write', input: { name: 'vault.state', bytes: tooBig } }],
    ['300 MiB behind a narrow view', 'ipc/size', { input: { bytes: tooBig.subarray(0, 1) } }],
    ['much text where none belongs', 'ipc/size', { input: { text: 'x'.repeat(10_000) } }],
    ['many keys', 'ipc/size', { input: Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [i, i])) }],
    ['no input', 'ipc/schema', { input: undefined }],
    ['a field too many', 'ipc/schema', { input: { force: true } }],
    ['a list', 'ipc/schema', { input: [] }],
    ['a map', 'ipc/schema', { name: 'file.open', input: new Map([['purpose', 'any']]) }],
    ['a wrong word', 'ipc/schema', { name: 'file.open', input: { purpose: 'program' } }],
    ['a path', 'ipc/schema', { name: 'profile.read', input: { name: '../vault.header' } }],
  ])('%s', async (_, code, call) => {
    const { ask, ran, logged } = gateWith();
    expect(await ask(call)).toEqual({ code });
    expect(ran).toEqual([]);
    expect(logged.map((entry) => entry.code)).toEqual([code]);
  });
});

describe('what a handler answers', () => {
  test('is refused when it is not what the contract says', async () => {
    const { ask } = gateWith({ 'file.open': () => ({ name: 'a', bytes: Uint8Array.of(1), path: '/home/a' }) });
    expect(await ask({ name: 'file.open', input: { purpose: 'any' } })).toEqual({ code: 'ipc/output' });
  });

  test('says nothing of an unexpected error, here or in the log', async () => {
    const { ask, logged } = gateWith({
      'vault.lock': () => {
        throw new Error('/home/anna/secret');
      },
    });
    expect(await ask({})).toEqual({ code: 'app/unexpected' });
    expect(JSON.stringify(logged)).not.toContain('anna');
    expect(logged).toEqual([{ code: 'app/unexpected', details: { call: 'vault.lock' } }]);
  });
});

describe('many calls at once', () => {
  const waiting = () => {
    const ends: ((value: null) => void)[] = [];
    const gate = gateWith({ 'file.open': () => new Promise((resolve) => ends.push(resolve)) });
    return { ...gate, ends, open: () => gate.ask({ name: 'file.open', input: { purpose: 'any' } }) };
  };

  test('one file dialog at a time, and the next once it is closed', async () => {
    const { open, ends } = waiting();
    const first = open();
    expect(await open()).toEqual({ code: 'ipc/busy' });
    ends[0]?.(null);
    expect(await first).toEqual({ value: null });
    const next = open();
    ends[1]?.(null);
    expect(await next).toEqual({ value: null });
  });

  test('a dialog that fails frees its place', async () => {
    const { ask } = gateWith({ 'file.open': () => Promise.reject(new Error('gone')) });
    const open = () => ask({ name: 'file.open', input: { purpose: 'any' } });
    expect(await open()).toEqual({ code: 'app/unexpected' });
    expect(await open()).toEqual({ code: 'app/unexpected' });
  });

  test('of ten thousand that do not end, a few get in and the others are told', async () => {
    let begun = 0;
    const { ask } = gateWith({
      'app.info': () => {
        begun += 1;
        return new Promise(() => undefined);
      },
    });
    const refused: unknown[] = [];
    for (let i = 0; i < 10_000; i++) void ask({ name: 'app.info' }).then((answer) => refused.push(answer));
    await expect.poll(() => refused.length).toBe(10_000 - begun);
    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThanOrEqual(64);
    expect(refused).toEqual(Array(10_000 - begun).fill({ code: 'ipc/busy' }));
  });
});

test('trust takes all three signs together', () => {
  expect(isTrusted(trusted, trustedOrigin)).toBe(true);
  expect(isTrusted({ ...trusted, isMainFrame: false, isCurrentWindow: false }, trustedOrigin)).toBe(false);
});
