import path from 'node:path';
import type { Bytes } from '#shared/base/bytes';

/** The package among the arguments a system starts us with when one is double-clicked. */
export function packageArgument(argv: readonly string[], folder: string): string | undefined {
  const named = argv.slice(1).findLast((arg) => !arg.startsWith('-') && /\.asice(?:\.age)?$/i.test(arg));
  return named === undefined ? undefined : path.resolve(folder, named);
}

export interface OpenedFilePorts {
  readonly read: (file: string) => Promise<Bytes>;
  readonly deliver: (payload: { name: string; bytes: Bytes }) => void;
  readonly failed: (thrown: unknown) => void;
}

/** Reads the package, if one was named, and hands it to the screen. Nothing of it is looked at here. */
export async function openPackage(file: string | undefined, { read, deliver, failed }: OpenedFilePorts): Promise<void> {
  if (file === undefined) return;
  try {
    deliver({ name: path.basename(file).toWellFormed(), bytes: await read(file) });
  } catch (thrown) {
    failed(thrown);
  }
}
