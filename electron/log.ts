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

/** Lines that could not be written, as on a full disk, are tried again: a while after. */
const mostWaiting = 100;
const tryAgainMs = 2_000;

export interface LogOptions {
  readonly now: () => number;
  readonly echo: boolean;
  readonly later?: (run: () => void, afterMs: number) => void;
}

export function createLog(folder: string, { now, echo, later = unheld }: LogOptions): Log {
  const file = path.join(folder, 'valise.log');
  const waiting: string[] = [];
  let isPlanned = false;
  const write = () => {
    isPlanned = false;
    try {
      append(file, waiting.join(''));
      waiting.length = 0;
    } catch (thrown) {
      // the log must never be what stops a save; stderr is all that is left
      process.stderr.write(`log: ${errno(thrown)}\n`);
      waiting.splice(0, waiting.length - mostWaiting);
      isPlanned = true;
      later(write, tryAgainMs);
    }
  };
  return (source, entry) => {
    const line = toLine(now(), source, entry);
    if (echo) process.stderr.write(line);
    waiting.push(line);
    if (!isPlanned) write();
  };
}

function append(file: string, lines: string): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (sizeOf(file) + lines.length > maxBytes) renameSync(file, path.join(folder, 'valise.1.log'));
  appendFileSync(file, lines, { mode: 0o600 });
}

/** A timer that keeps no process from ending. */
function unheld(run: () => void, afterMs: number): void {
  setTimeout(run, afterMs).unref();
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
