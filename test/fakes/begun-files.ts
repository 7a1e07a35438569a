import { randomUUID } from 'node:crypto';
import { concat } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Handlers } from '#shared/ipc/bridge';
import type { NamedBytes } from './bridge';

interface Begun {
  readonly name: string;
  readonly size: number;
  readonly keep: (file: NamedBytes) => void;
  bytes: NamedBytes['bytes'];
}

/** Files on their way into memory, under the rules of main: in turn, whole, and kept nowhere before they are finished. */
export function begunFiles() {
  const all = new Map<string, Begun>();
  const begunAs = (id: string) => {
    const begun = all.get(id);
    if (!begun) throw new AppError('file/write', { errno: 'released' });
    return begun;
  };
  const calls: Pick<Handlers, 'file.write' | 'file.finish'> = {
    'file.write': ({ id, at, bytes }) => {
      const begun = begunAs(id);
      if (at !== begun.bytes.length || at + bytes.length > begun.size)
        throw new AppError('file/write', { errno: 'order' });
      begun.bytes = concat(begun.bytes, bytes);
    },
    'file.finish': ({ id }) => {
      const { name, size, bytes, keep } = begunAs(id);
      if (bytes.length !== size) throw new AppError('file/write', { errno: 'order' });
      all.delete(id);
      keep({ name, bytes });
      return { name, size };
    },
  };
  return {
    calls,
    release: (id: string) => void all.delete(id),
    begin: (file: Pick<Begun, 'name' | 'size' | 'keep'>) => {
      const id = randomUUID();
      all.set(id, { ...file, bytes: new Uint8Array() });
      return { id };
    },
    /** How many are neither finished nor given up. */
    count: () => all.size,
  };
}

export type BegunInMemory = ReturnType<typeof begunFiles>;
