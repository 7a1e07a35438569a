/**
 * The one gate between the window and main. Promises that a handler runs only for the main frame of the current window at
 * exactly our origin, with an input that is small enough, of the right shape, and not one of too many; and that nothing
 * leaves it but a value of the promised shape, or a code. Knows no Electron, so every refusal is a plain test.
 */
import { AppError, type ErrorData, toErrorData } from '#shared/base/errors';
import type { Result } from '#shared/base/result';
import type { Handlers, Input } from '#shared/ipc/bridge';
import { contract } from '#shared/ipc/contract';
import type { CallName } from '#shared/ipc/names';
import { sizeOf } from '#shared/ipc/size';

export interface Sender {
  readonly isCurrentWindow: boolean;
  readonly isMainFrame: boolean;
  readonly origin: string;
}

export interface Call {
  readonly sender: Sender;
  readonly name: unknown;
  readonly input: unknown;
}

export interface GateOptions {
  readonly handlers: Handlers;
  readonly trustedOrigin: string;
  readonly log: (entry: ErrorData) => void;
}

export type Gate = (call: Call) => Promise<Result<unknown>>;

/** Over all names together. */
const maxPending = 64;

export function createGate({ handlers, trustedOrigin, log }: GateOptions): Gate {
  const queue = createQueue();
  return async ({ sender, name, input }) => {
    try {
      if (!isTrusted(sender, trustedOrigin)) throw new AppError('ipc/sender');
      if (!isCallName(name)) throw new AppError('ipc/unknown');
      return { ok: true, value: await run({ handlers, queue }, name, input) };
    } catch (thrown) {
      const error = toErrorData(thrown);
      log({ code: error.code, details: { ...error.details, ...(isCallName(name) && { call: name }) } });
      return { ok: false, error };
    }
  };
}

interface Inside {
  readonly handlers: Handlers;
  readonly queue: Queue;
}

async function run<N extends CallName>({ handlers, queue }: Inside, name: N, input: unknown): Promise<unknown> {
  const { maxBytes, input: inputSchema, output: outputSchema } = contract[name];
  if (sizeOf(input, maxBytes) > maxBytes) throw new AppError('ipc/size', { maxBytes });
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) throw new AppError('ipc/schema');
  const leave = queue.enter(name);
  try {
    const answered = outputSchema.safeParse(await handlers[name](parsed.data as Input<N>)); // parsed by the schema of N
    if (!answered.success) throw new AppError('ipc/output');
    return answered.data;
  } finally {
    leave();
  }
}

export function isTrusted(sender: Sender, trustedOrigin: string): boolean {
  return sender.isCurrentWindow && sender.isMainFrame && sender.origin === trustedOrigin;
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

interface Queue {
  /** Answers the way out. Throws `ipc/busy`. */
  enter(name: CallName): () => void;
}

function createQueue(): Queue {
  const pending = new Map<CallName, number>();
  let all = 0;
  const count = (name: CallName, step: 1 | -1) => {
    pending.set(name, (pending.get(name) ?? 0) + step);
    all += step;
  };
  return {
    enter(name) {
      if (all >= maxPending || (pending.get(name) ?? 0) >= contract[name].maxPending) throw new AppError('ipc/busy');
      count(name, 1);
      return () => count(name, -1);
    },
  };
}
