import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '#shared/base/bytes';

const tools = ['age', 'age-keygen', 'script'];

/** Whether the real `age` is here, and the `script` of Linux, which gives it the terminal it asks a passphrase on. */
export const hasAge =
  process.platform === 'linux' && tools.every((tool) => spawnSync(tool, ['--version']).error === undefined);

/** A folder for one test with the real `age` in it; removed by `Symbol.dispose`. */
export interface AgeFolder extends Disposable {
  write(name: string, content: string | Uint8Array): void;
  read(name: string): Bytes;
  /** Writes a key file and answers its recipient, `age1…`. */
  keygen(name: string): string;
  run(...args: readonly string[]): number | null;
  /** Types the passphrase as often as asked. The words of the command line hold no space. */
  runTyping(passphrase: string, ...args: readonly string[]): number | null;
}

export function createAgeFolder(): AgeFolder {
  const folder = mkdtempSync(join(tmpdir(), 'valise-age-'));
  const start = (tool: string, args: readonly string[], input?: string) => {
    const { status, stdout, error } = spawnSync(tool, args, { cwd: folder, encoding: 'utf8', input });
    if (error !== undefined) throw error;
    return { status, stdout };
  };
  return {
    write: (name, content) => writeFileSync(join(folder, name), content),
    read: (name) => new Uint8Array(readFileSync(join(folder, name))),
    keygen: (name) => {
      start('age-keygen', ['-o', name]);
      return start('age-keygen', ['-y', name]).stdout.trim();
    },
    run: (...args) => start('age', args).status,
    runTyping: (passphrase, ...args) =>
      start('script', ['-qec', ['age', ...args].join(' '), '/dev/null'], `${passphrase}\n${passphrase}\n`).status,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
