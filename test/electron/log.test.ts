import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog, toLine } from '../../electron/log';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'valise-log-')), 'logs');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const log = () => createLog(folder, { now: () => Date.UTC(2026, 10, 21), echo: false });

test('writes one line an entry, with whose it is and when', () => {
  const write = log();
  write('main', { code: 'file/full', details: { size: 3 } });
  write('window', { code: 'vault/row', details: { ids: ['a', 'b'] } });
  const lines = readFileSync(path.join(folder, 'valise.log'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '2026-11-21T00:00:00.000Z', source: 'main', code: 'file/full', details: { size: 3 } },
    { at: '2026-11-21T00:00:00.000Z', source: 'window', code: 'vault/row', details: { ids: ['a', 'b'] } },
  ]);
});

test('lets nothing out that moves a terminal or forges a line', () => {
  const id = 'a\nforged\u001b[2J\u202E\u2028é\u0000\u007f\u{1F600}';
  const line = toLine(0, 'window', { code: 'vault/row', details: { id } });
  expect(line).toMatch(/^[\x20-\x7e]+\n$/);
  expect(JSON.parse(line).details.id).toBe(id);
});

test('never holds more than 1 MiB, and keeps the newest', () => {
  const write = log();
  for (let seq = 0; seq < 8000; seq++) write('main', { code: 'vault/row', details: { seq, pad: 'x'.repeat(200) } });
  const sizes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size);
  expect(sizes.length).toBe(2);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(1024 * 1024);
  expect(readFileSync(path.join(folder, 'valise.log'), 'utf8')).toContain('"seq":7999');
});

test('a log that cannot be written stops nothing', () => {
  const write = createLog('/dev/null/logs', { now: () => 0, echo: false });
  expect(() => write('main', { code: 'file/full', details: {} })).not.toThrow();
});

test('keeps what could not be written, no more than a hundred lines of it, and writes it once it can', () => {
  const planned: (() => void)[] = [];
  writeFileSync(folder, 'in the way');
  const write = createLog(folder, { now: () => 0, echo: false, later: (run) => planned.push(run) });
  for (let seq = 0; seq < 150; seq++) write('main', { code: 'store/full', details: { seq } });
  expect(planned).toHaveLength(1);
  planned.pop()?.();
  expect(planned).toHaveLength(1);
  rmSync(folder);
  planned.pop()?.();
  write('main', { code: 'store/full', details: { seq: 150 } });
  const lines = readFileSync(path.join(folder, 'valise.log'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).details.seq)).toEqual(Array.from({ length: 101 }, (_, at) => at + 50));
  expect(planned).toEqual([]);
});
