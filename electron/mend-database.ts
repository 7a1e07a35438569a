import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/base/errors';
import { endOfWhole } from './record-log';

/**
 * Before the window opens its database: cuts off what the program was writing when it died. LevelDB leaves it out when it reads,
 * but writes on behind it (google/leveldb#1287); at the start after that the log reads as damaged, and Chromium makes the whole
 * database anew, without a word and without a vault. Where the log is damaged already, a copy of the files is kept aside first.
 * Only sealed rows lie there. `tell` hears `database/torn` and `database/damaged`, and what went wrong.
 */
export function mendDatabase(folder: string, tell: (said: unknown) => void): void {
  try {
    const databases = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.leveldb')) : [];
    for (const name of databases) mend(path.join(folder, name), `${folder}-damaged`, tell);
  } catch (thrown) {
    tell(thrown); // the window says what it finds
  }
}

/** The files that LevelDB writes on in: its log, and the list of the files that make up the database. */
const written = /^(\d+\.log|MANIFEST-\d+)$/;

function mend(database: string, aside: string, tell: (said: unknown) => void): void {
  for (const name of readdirSync(database).filter((one) => written.test(one))) {
    const file = path.join(database, name);
    const bytes = readFileSync(file);
    const end = endOfWhole(bytes);
    if (end === undefined) {
      keep(database, aside);
      tell(new AppError('database/damaged', { file: name, size: bytes.length }));
    } else if (end < bytes.length) {
      cut(file, end);
      tell(new AppError('database/torn', { file: name, size: bytes.length, whole: end }));
    }
  }
}

/** Whole or not at all: half a copy, as of a full disk, would keep the next start from making one. */
function keep(database: string, aside: string): void {
  if (existsSync(aside)) return;
  const begun = `${aside}.tmp`;
  rmSync(begun, { recursive: true, force: true });
  cpSync(database, begun, { recursive: true });
  renameSync(begun, aside);
}

function cut(file: string, end: number): void {
  const handle = openSync(file, 'r+');
  try {
    ftruncateSync(handle, end);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
