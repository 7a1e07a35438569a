import { randomUUID } from 'node:crypto';
import type { Bytes } from '#shared/base/bytes';
import { AppError, type ErrorCode, type ErrorData, toErrorData } from '#shared/base/errors';
import type { Result } from '#shared/base/result';
import type { Bridge, Handlers, Input, Output, Payload, RawBridge } from '#shared/ipc/bridge';
import { contract, events } from '#shared/ipc/contract';
import { type CallName, callNames, type EventName, eventNames, type ProfileName } from '#shared/ipc/names';
import { begunFiles } from './begun-files';
import { type FakeStick, stickCalls } from './bridge-sticks';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Bytes;
}

/** The true contract over memory. What a person would pick is queued in `openable`; an empty queue is a closed dialog. */
export interface FakeBridge extends Bridge {
  readonly profile: Map<ProfileName, Bytes>;
  readonly openable: NamedBytes[];
  readonly saved: (NamedBytes & { readonly kind: Input<'file.begin'>['kind'] })[];
  /** What is plugged in. */
  readonly sticks: FakeStick[];
  readonly logged: ErrorData[];
  /** Every call made, in order. */
  readonly calls: CallName[];
  /** What the preload would put into the window: `window.bridge = fake.raw`. */
  readonly raw: RawBridge;
  /** The next call of this name fails with the code: a full disk, a stick pulled out. */
  failNext(name: CallName, code: ErrorCode): void;
  emit<N extends EventName>(name: N, payload: Payload<N>): void;
}

interface Options {
  /** Replaces single answers of `app.info`. */
  readonly info?: Partial<Output<'app.info'>>;
  /** `false` is a system without a keyring. */
  readonly hasKeystore?: boolean;
}

export function createFakeBridge(options: Options = {}): FakeBridge {
  const state: State = { profile: new Map(), openable: [], saved: [], sticks: [], logged: [], calls: [] };
  const failures = new Map<CallName, ErrorCode>();
  const handlers = createHandlers(state, options);

  async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    state.calls.push(name);
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) throw new AppError('ipc/schema', { name });
    const code = failures.get(name);
    failures.delete(name);
    if (code) throw new AppError(code);
    return contract[name].output.parse(await handlers[name](parsed.data as Input<N>)) as Output<N>; // by the schemas of N
  }

  const { on, emit } = createEvents();
  return {
    ...state,
    failNext: (name, code) => void failures.set(name, code),
    call,
    on,
    emit,
    raw: toRaw({ call, on }),
  };
}

function createEvents(): Pick<FakeBridge, 'on' | 'emit'> {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  return {
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => void all.delete(listener);
    },
    emit(name, payload) {
      const carried = events[name].parse(payload) as never; // each listener was registered under this name
      for (const listener of listeners.get(name) ?? []) listener(carried);
    },
  };
}

function toRaw(bridge: Bridge): RawBridge {
  const enveloped = (name: CallName) => (input: never) =>
    bridge.call(name, input).then(
      (value): Result<unknown> => ({ ok: true, value }),
      (thrown: unknown): Result<unknown> => ({ ok: false, error: toErrorData(thrown) }),
    );
  return {
    call: Object.fromEntries(callNames.map((name) => [name, enveloped(name)])),
    on: Object.fromEntries(eventNames.map((name) => [name, (listener: () => void) => bridge.on(name, listener)])),
  } as unknown as RawBridge; // built name by name from the lists it is typed by
}

type State = Pick<FakeBridge, 'profile' | 'openable' | 'saved' | 'sticks' | 'logged' | 'calls'>;

function createHandlers(state: State, { info, hasKeystore = true }: Options): Handlers {
  const { profile, openable, saved, sticks, logged } = state;
  const keystore = ({ bytes }: { bytes: Bytes }) => {
    if (!hasKeystore) throw new AppError('keystore/absent');
    return bytes.map((byte) => byte ^ 0x5a);
  };
  let chosen: ReadonlyMap<string, NamedBytes> = new Map();
  const begun = begunFiles();
  let held: (NamedBytes & { readonly id: string }) | undefined;
  const hold = (file: NamedBytes) => {
    held = { ...file, id: randomUUID() };
    return held.id;
  };
  return {
    'app.info': () => ({ ...defaultInfo, ...info }),
    'app.quit': () => {},
    'disk.room': () => ({ bytes: 2 ** 30 }),
    'window.ready': () => {},
    'file.open': () => openable.shift() ?? null,
    'file.choose': () => {
      chosen = new Map(openable.splice(0).map((file) => [randomUUID(), file]));
      return { files: [...chosen].map(([id, { name, bytes }]) => ({ id, name, size: bytes.length })) };
    },
    'chosen.hold': ({ file: id }) => {
      const file = chosen.get(id);
      if (!file) throw new AppError('file/read');
      return { id: hold(file), name: file.name, size: file.bytes.length };
    },
    'file.hold': () => {
      const file = openable.shift();
      return file ? { id: hold(file), name: file.name, size: file.bytes.length } : null;
    },
    'file.piece': ({ id, at, length }) => {
      if (held?.id !== id || at + length > held.bytes.length) throw new AppError('file/read');
      return held.bytes.slice(at, at + length);
    },
    'file.begin': ({ suggestedName: name, kind, size }) =>
      begun.begin({ name, size, keep: (file) => saved.push({ ...file, kind }) }),
    ...begun.calls,
    'file.release': ({ id }) => {
      if (held?.id === id) held = undefined;
      begun.release(id);
    },
    ...stickCalls(sticks, { hold, begin: begun.begin }),
    'print.document': ({ title, to }) => ({ name: to === 'pdf' ? `${title}.pdf` : null }),
    'profile.read': ({ name }) => profile.get(name)?.slice() ?? null,
    'profile.write': ({ name, bytes }) => void profile.set(name, bytes.slice()),
    'keystore.wrap': keystore,
    'keystore.unwrap': keystore,
    'vault.lock': () => {},
    'vault.sealed': () => {},
    'log.write': (entry) => void logged.push(entry),
  };
}

const defaultInfo: Output<'app.info'> = {
  app: '0.0.0',
  electron: '33.2.1',
  chrome: '130.0.0.0',
  platform: 'linux',
  locale: 'en-GB',
  buildDate: '2026-11-21',
  networkRefused: 0,
  policy: { bridge: true, open: 'LIMITE' },
};
