import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { unzip } from '../../scripts/unzip.mjs';

const EXECUTABLE = { os: 3, attrs: 0o100755 * 0x1_0000 };

function archive(files: Parameters<typeof zipSync>[0]): { file: string; target: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-unzip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'a.zip');
  writeFileSync(file, zipSync(files));
  return { file, target: path.join(folder, 'out') };
}

const everything = (name: string) => name;

it('unpacks stored and deflated entries, with the right to execute', () => {
  const text = 'abc'.repeat(1000);
  const { file, target } = archive({
    'stored.txt': [strToU8(text), { level: 0 }],
    'in/deflated.txt': [strToU8(text), { level: 9 }],
    program: [strToU8('#!/bin/sh'), EXECUTABLE],
  });
  unzip(file, target, everything);
  expect(readFileSync(path.join(target, 'stored.txt'), 'utf8')).toBe(text);
  expect(readFileSync(path.join(target, 'in/deflated.txt'), 'utf8')).toBe(text);
  expect(statSync(path.join(target, 'program')).mode & 0o111).toBe(0o111);
  expect(statSync(path.join(target, 'stored.txt')).mode & 0o111).toBe(0);
});

it('puts entries where it is told and leaves out the others', () => {
  const { file, target } = archive({ 'a/one': strToU8('1'), 'a/two': strToU8('2'), 'b/three': strToU8('3') });
  unzip(file, target, (name) => (name.startsWith('a/') && name !== 'a/two' ? name.slice(2) : undefined));
  expect(readdirSync(target, { recursive: true })).toEqual(['one']);
});

it.each(['../out-of-it', '../../x', 'a/../../x'])('refuses the name %s', (name) => {
  const { file, target } = archive({ [name]: strToU8('x') });
  expect(() => unzip(file, target, everything)).toThrow('unsafe name');
  expect(existsSync(path.join(target, name))).toBe(false);
});

it('refuses what is no archive', () => {
  const { file, target } = archive({});
  writeFileSync(file, 'PK but not more');
  expect(() => unzip(file, target, everything)).toThrow('not a zip archive');
});
