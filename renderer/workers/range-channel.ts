import { type Bytes, release } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { ReadRange } from '#shared/search/paged-file';

/*
 * Bytes asked for by a worker that stands still until they are here: SQLite reads its file in the middle of a query. The worker asks
 * over a port and waits on shared memory; the page, which has the storage, fills it. One request at a time. A channel that was
 * let down once is not used again: a late answer could be taken for another.
 */

/** What the asking side is given. The port is transferred, the memory shared. */
export interface RangeChannel {
  readonly port: MessagePort;
  readonly memory: SharedArrayBuffer;
}

interface RangeRequest {
  readonly at: number;
  readonly length: number;
}

/** One answer, at most. */
export const maxRangeBytes = 1024 * 1024;

const headBytes = 8;
/** In the first word: what became of the request. The second word is the number of bytes. */
const states = { asked: 0, given: 1, refused: 2 } as const;
const patienceMs = 60_000;

/** The answering side, and what the asking side is to be given. What `read` gives is given up once it is handed on. */
export function answerRanges(read: (at: number, length: number) => Promise<Bytes>) {
  const { port1, port2 } = new MessageChannel();
  const memory = new SharedArrayBuffer(headBytes + maxRangeBytes);
  const head = new Int32Array(memory, 0, 2);
  const answer = async ({ at, length }: RangeRequest) => {
    const bytes = await read(at, length);
    if (bytes.length !== length) throw new AppError('search/index', { size: bytes.length });
    new Uint8Array(memory, headBytes).set(bytes);
    release(bytes);
    head[1] = length;
    return states.given;
  };
  port1.onmessage = ({ data }: MessageEvent<RangeRequest>) =>
    void answer(data)
      .catch(() => states.refused)
      .then((state) => {
        Atomics.store(head, 0, state);
        Atomics.notify(head, 0);
      });
  const channel: RangeChannel = { port: port2, memory };
  return { channel, close: () => port1.close() };
}

/** The asking side: blocks its thread, which must not be the one that answers. Bytes stand until the next are asked for. Throws `search/index`. */
export function readRanges({ port, memory }: RangeChannel, limitMs = patienceMs): ReadRange {
  const head = new Int32Array(memory, 0, 2);
  let isUsable = true;
  return (at, length) => {
    if (!isUsable || length > maxRangeBytes) throw new AppError('search/index', { at, length });
    Atomics.store(head, 0, states.asked);
    port.postMessage({ at, length } satisfies RangeRequest);
    Atomics.wait(head, 0, states.asked, limitMs);
    isUsable = Atomics.load(head, 0) === states.given && head[1] === length;
    if (!isUsable) throw new AppError('search/index', { at, length });
    return new Uint8Array(memory, headBytes, length);
  };
}
