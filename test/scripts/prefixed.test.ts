import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { prefixed } from '../../scripts/sandboxed.mjs';

it.runIf(process.platform !== 'win32')('passes every word on as it is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-prefixed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const print = ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--'];
  const words = ["it's", '$HOME', 'a b', '"', '`id`', '\\', '*'];
  const script = prefixed("it's $HOME", [process.execPath, ...print], folder);
  expect(JSON.parse(execFileSync(script, words, { encoding: 'utf8' }))).toEqual(["it's $HOME", ...words]);
});
