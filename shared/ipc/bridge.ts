import type { Result } from '../base/result';
import type { z } from '../base/zod';
import type { contract, events } from './contract';
import type { CallName, EventName } from './names';

/** What a call takes. */
export type Input<N extends CallName> = z.output<(typeof contract)[N]['input']>;
/** What a call answers. */
export type Output<N extends CallName> = z.output<(typeof contract)[N]['output']>;
/** What an event carries. */
export type Payload<N extends EventName> = z.output<(typeof events)[N]>;

/** Main's side: one plain function for each call. */
export type Handlers = {
  readonly [N in CallName]: (input: Input<N>) => Output<N> | Promise<Output<N>>;
};

/** The window's side. A refused or failed call rejects with `AppError` and its code. */
export interface Bridge {
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Answers the way to stop listening. */
  on<N extends EventName>(name: N, listener: (payload: Payload<N>) => void): () => void;
}

/** The object the preload puts into the window: a function for each name, answers still in their envelope. */
export interface RawBridge {
  readonly call: { readonly [N in CallName]: (input: Input<N>) => Promise<Result<Output<N>>> };
  readonly on: { readonly [N in EventName]: (listener: (payload: Payload<N>) => void) => () => void };
}
