import { createHash, randomUUID } from 'node:crypto';
import { AppError } from '#shared/base/errors';
import type { Handlers, Output } from '#shared/ipc/bridge';
import type { NamedBytes } from './bridge';

/** A medium in memory. */
export interface FakeStick {
  readonly label: string;
  readonly packages: NamedBytes[];
  readonly isWritable?: boolean;
}

type StickCalls = 'stick.list' | 'stick.hold' | 'stick.save' | 'stick.folder';

/** The calls for media over those in the list; `hold` is the fake's own way to hold a file. */
export function stickCalls(sticks: FakeStick[], hold: (file: NamedBytes) => string): Pick<Handlers, StickCalls> {
  const ids = new Map<unknown, string>();
  const idOf = (thing: unknown) => {
    const id = ids.get(thing) ?? randomUUID();
    ids.set(thing, id);
    return id;
  };
  const list = (): Output<'stick.list'> => ({
    sticks: sticks.map((stick) => ({
      id: idOf(stick),
      label: stick.label,
      kind: 'stick',
      capacity: 2 ** 34,
      room: 2 ** 33,
      isWritable: stick.isWritable ?? true,
      packages: stick.packages.map((file) => ({
        ...{ id: idOf(file), name: file.name, size: file.bytes.length, changedAt: 0 },
      })),
      hasMore: false,
      others: 0,
    })),
  });
  const there = <T>(found: T | undefined): T => {
    if (found === undefined) throw new AppError('file/read', { errno: 'gone' });
    return found;
  };
  const stickOf = (id: string) => there(sticks.find((one) => ids.get(one) === id));
  const fileOf = (id: string) => there(sticks.flatMap((one) => one.packages).find((file) => ids.get(file) === id));
  return {
    'stick.list': list,
    'stick.hold': ({ file }) => {
      const { name, bytes } = fileOf(file);
      return { id: hold(fileOf(file)), name, size: bytes.length };
    },
    'stick.save': ({ stick, suggestedName: name, bytes }) => {
      const { packages, isWritable = true } = stickOf(stick);
      if (!isWritable) throw new AppError('file/write', { errno: 'EROFS' });
      packages.push({ name, bytes: bytes.slice() });
      return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    'stick.folder': list,
  };
}
