// The database's files before a start. Stops a torn end from being written on behind, a whole log from being touched, and a
// damaged one from being lost with the database that Chromium would make anew.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toErrorData } from '#shared/base/errors';
import { mendDatabase } from '../../electron/mend-database';
import { writeLog } from './level-log';

let home: string;
let folder: string;
let database: string;
let told: ReturnType<typeof toErrorData>[];
const { bytes, ends } = writeLog([300, 50_000, 40]);
const mend = () => mendDatabase(folder, (said) => told.push(toErrorData(said)));
const lay = (name: string, data: Uint8Array) => writeFileSync(path.join(database, name), data);
const found = (name: string) => new Uint8Array(readFileSync(path.join(database, name)));

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'mend-'));
  folder = path.join(home, 'IndexedDB');
  database = path.join(folder, 'app_desk_0.indexeddb.leveldb');
  mkdirSync(database, { recursive: true });
  told = [];
});
afterEach(() => rmSync(home, { recursive: true }));

it('leaves whole logs, and files of other kinds, as they are', () => {
  lay('000003.log', bytes);
  lay('MANIFEST-000001', bytes);
  lay('000005.ldb', bytes.subarray(0, 500));
  lay('LOG', Uint8Array.of(1, 2, 3));
  mend();
  expect(found('000003.log')).toEqual(bytes);
  expect(found('MANIFEST-000001')).toEqual(bytes);
  expect(found('000005.ldb')).toHaveLength(500);
  expect(found('LOG')).toHaveLength(3);
  expect(told).toEqual([]);
});

it('cuts a torn end off the log and off the list of files, and says so', () => {
  lay('000003.log', bytes.subarray(0, -5));
  lay('MANIFEST-000001', bytes.subarray(0, 20_000));
  mend();
  expect(found('000003.log')).toEqual(bytes.subarray(0, ends[1]));
  expect(found('MANIFEST-000001')).toEqual(bytes.subarray(0, ends[0]));
  expect(told.map(({ code }) => code)).toEqual(['database/torn', 'database/torn']);
  mend();
  expect(told).toHaveLength(2);
});

it('keeps a copy of a database whose log is damaged, once, and changes nothing in it', () => {
  const damaged = bytes.slice();
  damaged[50] = 99;
  lay('000003.log', damaged);
  lay('000005.ldb', bytes);
  mend();
  expect(found('000003.log')).toEqual(damaged);
  expect(told.map(({ code }) => code)).toEqual(['database/damaged']);
  expect(readdirSync(`${folder}-damaged`).sort()).toEqual(['000003.log', '000005.ldb']);
  lay('000003.log', new Uint8Array());
  mend();
  expect(new Uint8Array(readFileSync(path.join(`${folder}-damaged`, '000003.log')))).toEqual(damaged);
});

it('makes the copy again where an earlier one was broken off', () => {
  lay('000003.log', bytes.with(50, 99));
  mkdirSync(`${folder}-damaged.tmp`);
  writeFileSync(path.join(`${folder}-damaged.tmp`, 'half'), bytes);
  mend();
  expect(readdirSync(`${folder}-damaged`)).toEqual(['000003.log']);
  expect(readdirSync(home).sort()).toEqual(['IndexedDB', 'IndexedDB-damaged']);
});

it('has nothing to do where there is no database yet, and says what it could not read', () => {
  mendDatabase(path.join(home, 'none'), (said) => told.push(toErrorData(said)));
  expect(told).toEqual([]);
  mkdirSync(path.join(database, '000009.log'));
  mend();
  expect(told).toHaveLength(1);
});
