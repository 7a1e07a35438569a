import { describe, expect, it, onTestFinished } from 'vitest';
import { answerRanges, maxRangeBytes, type RangeChannel, readRanges } from '../../../renderer/workers/range-channel';

const file = Uint8Array.from({ length: 5000 }, (_, at) => at & 0xff);

/** Another thread as the asking side sees it: memory that changes while it stands still. */
function answered(bytes: Uint8Array | undefined): RangeChannel {
  const memory = new SharedArrayBuffer(8 + maxRangeBytes);
  const head = new Int32Array(memory, 0, 2);
  const postMessage = () => {
    if (bytes) new Uint8Array(memory, 8).set(bytes);
    head[1] = bytes?.length ?? 0;
    head[0] = bytes ? 1 : 2;
  };
  return { memory, port: { postMessage } as unknown as MessagePort };
}

describe('the side that answers', () => {
  const ask = async (read: Parameters<typeof answerRanges>[0], length = 100) => {
    const { channel, close } = answerRanges(read);
    onTestFinished(close);
    channel.port.postMessage({ at: 1000, length });
    const head = new Int32Array(channel.memory, 0, 2);
    await expect.poll(() => Atomics.load(head, 0)).not.toBe(0);
    return { state: head[0], bytes: new Uint8Array(channel.memory, 8, head[1]).slice() };
  };

  it('lays the bytes into shared memory', async () => {
    const { state, bytes } = await ask(async (at, length) => file.slice(at, at + length));
    expect(state).toBe(1);
    expect(bytes).toEqual(file.slice(1000, 1100));
  });

  it.each([
    ['what cannot be read', async () => Promise.reject(new Error('gone')), 100],
    ['less than was asked', async () => file.slice(0, 99), 100],
    ['more than there is room for', async (_: number, length: number) => new Uint8Array(length), maxRangeBytes + 1],
  ])('refuses %s', async (_, read, length) => {
    expect(await ask(read, length)).toMatchObject({ state: 2 });
  });
});

describe('the side that asks', () => {
  it('is given the bytes', () => {
    expect(readRanges(answered(file.slice(0, 100)))(0, 100)).toEqual(file.slice(0, 100));
  });

  it.each([
    ['a refusal', answered(undefined), 100],
    ['other bytes than asked for', answered(file.slice(0, 99)), 100],
    ['more than one answer can hold', answered(file), maxRangeBytes + 1],
  ])('takes %s as an index that cannot be used', (_, channel, length) => {
    expect(() => readRanges(channel)(0, length)).toThrow(expect.objectContaining({ code: 'search/index' }));
  });

  it('waits no longer than it may, and asks no more after it: a late answer could be taken for another', () => {
    const asked: unknown[] = [];
    const port = { postMessage: (message: unknown) => asked.push(message) } as unknown as MessagePort;
    const read = readRanges({ port, memory: new SharedArrayBuffer(8 + maxRangeBytes) }, 20);
    for (const at of [0, 100]) expect(() => read(at, 10)).toThrow(expect.objectContaining({ code: 'search/index' }));
    expect(asked).toHaveLength(1);
  });
});
