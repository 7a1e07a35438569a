import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '#shared/base/bytes';

/** What a run of `openssl` said. */
export interface OpensslRun {
  readonly status: number | null;
  readonly output: string;
}

/** A folder for one test with the real `openssl` in it; removed by `Symbol.dispose`. */
export interface OpensslFolder extends Disposable {
  write(name: string, content: string | Uint8Array): void;
  read(name: string): Bytes;
  run(...args: readonly string[]): OpensslRun;
}

export function createOpensslFolder(): OpensslFolder {
  const folder = mkdtempSync(join(tmpdir(), 'valise-openssl-'));
  return {
    write: (name, content) => writeFileSync(join(folder, name), content),
    read: (name) => new Uint8Array(readFileSync(join(folder, name))),
    run: (...args) => {
      const { status, stdout, stderr, error } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
      if (error !== undefined) throw error;
      return { status, output: `${stdout}${stderr}` };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
