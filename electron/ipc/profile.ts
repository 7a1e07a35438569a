import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Handlers } from '#shared/ipc/bridge';
import { maxFileBytes } from '#shared/ipc/contract';
import type { ProfileName } from '#shared/ipc/names';
import { type FileSystem, writeAtomically } from '../atomic-write';
import { createOrder } from '../order';
import { readRegularFile } from '../read-file';
import type { Reserve } from '../reserve';

export interface ProfilePorts {
  /** The vault's own folder in the profile. */
  readonly folder: string;
  readonly reserve: Reserve;
  readonly fs?: FileSystem;
}

/**
 * Named opaque bytes outside the database, which Chromium empties without a word when it is damaged. One after the other
 * in the order asked: the last write of a name is the one that stays.
 */
export function profileHandlers(ports: ProfilePorts): Pick<Handlers, 'profile.read' | 'profile.write'> {
  const inOrder = createOrder();
  return {
    'profile.read': ({ name }) => inOrder(() => readNamed(ports, name)),
    'profile.write': ({ name, bytes }) =>
      inOrder(async () => {
        if (bytes.length > maxBytesOf(name)) throw new AppError('file/too-large', { size: bytes.length });
        await mkdir(ports.folder, { recursive: true, mode: 0o700 });
        await writeNamed(ports, name, bytes);
      }),
  };
}

async function readNamed({ folder }: ProfilePorts, name: ProfileName): Promise<Bytes | null> {
  try {
    return await readRegularFile(path.join(folder, name), maxBytesOf(name));
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.details['errno'] === 'ENOENT') return null;
    throw thrown;
  }
}

/** On a full disk the reserve is given up for this one write. */
async function writeNamed({ folder, reserve, fs }: ProfilePorts, name: ProfileName, bytes: Bytes): Promise<void> {
  const write = { target: path.join(folder, name), bytes, temporaryName: `.${name}.tmp`, mode: 0o600 };
  try {
    await writeAtomically(write, fs);
  } catch (thrown) {
    const isFull = thrown instanceof AppError && thrown.code === 'file/full';
    if (!isFull || !(await reserve.release())) throw thrown;
    await writeAtomically(write, fs);
  }
}

function maxBytesOf(name: ProfileName): number {
  if (name.startsWith('backup.')) return maxFileBytes;
  return name === 'vault.state' ? 4 * 1024 * 1024 : 64 * 1024;
}
