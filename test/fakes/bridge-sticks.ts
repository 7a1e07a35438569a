import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/base/errors';
import type { Handlers, Output } from '#shared/ipc/bridge';
import type { BegunInMemory } from './begun-files';
import type { NamedBytes } from './bridge';

/** A medium in memory. */
export interface FakeStick {
  readonly label: string;
  readonly packages: NamedBytes[];
  readonly isWritable?: boolean;
}

type StickCalls = 'stick.list' | 'stick.hold' | 'stick.begin' | 'stick.folder';

/** The fake's own ways to hold a file and to begin one. */
interface Ways extends Pick<BegunInMemory, 'begin'> {
  readonly hold: (file: NamedBytes) => string;
}

/** The calls for media over those in the list. */
export function stickCalls(sticks: FakeStick[], { hold, begin }: Ways): Pick<Handlers, StickCalls> {
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
    'stick.begin': ({ stick, suggestedName: name, size }) => {
      const { packages, isWritable = true } = stickOf(stick);
      const keep = (file: NamedBytes) => {
        if (!isWritable) throw new AppError('file/write', { errno: 'EROFS' });
        packages.push(file);
      };
      return begin({ name, size, keep });
    },
    'stick.folder': list,
  };
}
