import { AppError, fromErrorData, toErrorData } from '../base/errors';
import type { Result } from '../base/result';

/**
 * Typed request and response over a message port, for workers: the same envelope as between window and main.
 * Both ends are our own code of one build, so messages carry no schema; errors arrive as `AppError` with their code.
 */
export interface RpcPort {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
  start?(): void;
}

type Method = (input: never) => unknown;
/** An interface whose every member is a function of one input. */
export type Methods<Api> = { readonly [N in keyof Api]: Method };
type In<M> = M extends (input: infer I) => unknown ? I : never;
type Out<M> = M extends (input: never) => infer O ? Awaited<O> : never;
type Name<Api> = keyof Api & string;

/** What a handler returns to hand buffers over instead of copying them. */
export class Transfer<T> {
  constructor(
    readonly value: T,
    readonly buffers: Transferable[],
  ) {}
}

/** The serving side of an `Api`. */
export type Served<Api> = {
  readonly [N in keyof Api]: (
    input: In<Api[N]>,
  ) => Out<Api[N]> | Transfer<Out<Api[N]>> | Promise<Out<Api[N]> | Transfer<Out<Api[N]>>>;
};

/** The asking side. Rejects with the code thrown over there, or `rpc/closed` once the port is closed. */
export interface Remote<Api> {
  call<N extends Name<Api>>(name: N, input: In<Api[N]>, transfer?: Transferable[]): Promise<Out<Api[N]>>;
  /** To be called when the worker is terminated: that sends no event. */
  close(): void;
}

interface Request {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}
interface Response {
  readonly id: number;
  readonly result: Result<unknown>;
}

/** Answers requests until the returned function is called. A name without handler answers `ipc/unknown`. */
export function serve<Api extends Methods<Api>>(port: RpcPort, handlers: Served<Api>): () => void {
  const listener = (event: Event) => {
    const { id, name, input } = (event as MessageEvent).data as Request; // our own other end posts nothing else
    void answer(handlers as Record<string, Method>, name, input).then(({ result, buffers }) => {
      try {
        port.postMessage({ id, result } satisfies Response, buffers);
      } catch (thrown) {
        port.postMessage({ id, result: { ok: false, error: toErrorData(thrown) } } satisfies Response, []);
      }
    });
  };
  port.addEventListener('message', listener);
  port.start?.();
  return () => port.removeEventListener('message', listener);
}

async function answer(handlers: Record<string, Method>, name: string, input: unknown) {
  const none: Transferable[] = [];
  try {
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (!handler) throw new AppError('ipc/unknown', { name });
    const value = await handler(input as never); // `connect<Api>` typed it over there
    const handed = value instanceof Transfer;
    const result: Result<unknown> = { ok: true, value: handed ? value.value : value };
    return { result, buffers: handed ? value.buffers : none };
  } catch (thrown) {
    const result: Result<unknown> = { ok: false, error: toErrorData(thrown) };
    return { result, buffers: none };
  }
}

const ends = ['error', 'messageerror', 'close'];

/** Asks the other end. An error event of the port (a worker that did not start, or died) closes it. */
export function connect<Api extends Methods<Api>>(port: RpcPort): Remote<Api> {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let lastId = 0;
  let isClosed = false;

  const listener = (event: Event) => {
    const { id, result } = (event as MessageEvent).data as Response; // our own other end posts nothing else
    waiting.get(id)?.(result);
    waiting.delete(id);
  };
  const close = () => {
    isClosed = true;
    port.removeEventListener('message', listener);
    for (const end of ends) port.removeEventListener(end, close);
    for (const settle of waiting.values()) settle({ ok: false, error: { code: 'rpc/closed', details: {} } });
    waiting.clear();
  };
  const call = (name: string, input: unknown, transfer: Transferable[] = []) =>
    new Promise<never>((resolve, reject) => {
      if (isClosed) throw new AppError('rpc/closed');
      const id = ++lastId;
      port.postMessage({ id, name, input } satisfies Request, transfer);
      waiting.set(
        id,
        (result) => (result.ok ? resolve(result.value as never) : reject(fromErrorData(result.error))), // typed by Api
      );
    });

  port.addEventListener('message', listener);
  for (const end of ends) port.addEventListener(end, close);
  port.start?.();
  return { call, close };
}
