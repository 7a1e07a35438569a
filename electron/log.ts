import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ErrorData } from '#shared/base/errors';
import { errno } from './file-errors';

/** Two files of this size at most: 1 MiB in all. */
const maxBytes = 512 * 1024;

/** Codes, ids and sizes, one line each. Whose words they are is said by `source`. */
export type Log = (source: 'main' | 'window', entry: ErrorData) => void;

/** One line of JSON in ASCII alone: no line break, escape sequence or direction mark can come out of it. */
export function toLine(at: number, source: string, { code, details }: ErrorData): string {
  const line = JSON.stringify({ at: new Date(at).toISOString(), source, code, ...(details && { details }) });
  return `${line.replace(/[^\x20-\x7e]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

export function createLog(folder: string, { now, echo }: { now: () => number; echo: boolean }): Log {
  const file = path.join(folder, 'valise.log');
  return (source, entry) => {
    const line = toLine(now(), source, entry);
    if (echo) process.stderr.write(line);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(file) + line.length > maxBytes) renameSync(file, path.join(folder, 'valise.1.log'));
      appendFileSync(file, line, { mode: 0o600 });
    } catch (thrown) {
      // the log must never be what stops a save; stderr is all that is left
      process.stderr.write(`log: ${errno(thrown)}\n`);
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
