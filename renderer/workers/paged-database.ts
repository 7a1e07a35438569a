import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { PagedFile } from '#shared/search/paged-file';

/*
 * Opens a database that lies outside of memory, to be read only: SQLite is given a file system with this one file in it. It can
 * write nothing and find nothing else. No function here may throw: an exception would pass through compiled code.
 */

const fileSystem = 'valise-pages';
const fileName = 'index';
/** Of SQLite's own, beside the blocks of the file: each page goes through it. In kB, as `PRAGMA cache_size` counts. */
const cacheKilobytes = 4096;

type Installed = Parameters<Sqlite3Static['vfs']['installVfs']>[0];
type Reading = NonNullable<Installed['io']>['methods'];
type FileSystem = NonNullable<Installed['vfs']>['methods'];

/** @throws what SQLite throws for a file that is no database */
export function openPagedDatabase(sqlite3: Sqlite3Static, file: PagedFile) {
  const { capi, oo1, vfs } = sqlite3;
  const io = new capi.sqlite3_io_methods();
  Reflect.set(io, '$iVersion', 1); // the types forget it
  vfs.installVfs({ io: { struct: io, methods: reading(sqlite3, file) } });
  const struct = new capi.sqlite3_vfs();
  struct.$iVersion = 1;
  const handle = new capi.sqlite3_file();
  struct.$szOsFile = handle.structInfo.sizeof;
  handle.dispose();
  struct.$mxPathname = 64;
  vfs.installVfs({ vfs: { struct, methods: fileSystemOf(sqlite3, io), name: fileSystem } });
  const database = new oo1.DB(fileName, 'r', fileSystem);
  database.exec(`PRAGMA cache_size = -${cacheKilobytes}`);
  return database;
}

/** What SQLite asks of the open file. */
function reading({ capi, wasm }: Sqlite3Static, file: PagedFile): Reading {
  // one function each: of two that are the same, the second would be called by the signature of the first
  return {
    // biome-ignore lint/complexity/useMaxParams: as SQLite calls it
    xRead: (_, to, count, at) => {
      try {
        // its own memory may have grown, and moved, meanwhile: bytes are laid there when they are here
        const bytes = new Uint8Array(count);
        file.copy(Number(at), bytes);
        wasm.heap8u().set(bytes, Number(to));
        return Number(at) + count > file.size ? capi.SQLITE_IOERR_SHORT_READ : capi.SQLITE_OK;
      } catch {
        return capi.SQLITE_IOERR_READ; // SQLite throws for it, and whoever asked is told
      }
    },
    xFileSize: (_, to) => {
      wasm.poke64(to, BigInt(file.size));
      return capi.SQLITE_OK;
    },
    xCheckReservedLock: (_, to) => {
      wasm.poke32(to, 0);
      return capi.SQLITE_OK;
    },
    xClose: () => capi.SQLITE_OK,
    xLock: () => capi.SQLITE_OK,
    xUnlock: () => capi.SQLITE_OK,
    xSync: () => capi.SQLITE_OK,
    xWrite: () => capi.SQLITE_READONLY,
    xTruncate: () => capi.SQLITE_READONLY,
    xFileControl: () => capi.SQLITE_NOTFOUND,
    xSectorSize: () => capi.SQLITE_OK,
    xDeviceCharacteristics: () => capi.SQLITE_OK,
  };
}

/** There is one file, and no journal beside it. */
function fileSystemOf({ capi, wasm }: Sqlite3Static, io: { readonly pointer: number | bigint }): FileSystem {
  return {
    // biome-ignore lint/complexity/useMaxParams: as SQLite calls it
    xOpen: (_, name, place, flags, out) => {
      if (!name || wasm.cstrToJs(name) !== fileName) return capi.SQLITE_CANTOPEN;
      const file = new capi.sqlite3_file(place);
      file.$pMethods = Number(io.pointer);
      file.dispose();
      wasm.poke32(out, flags);
      return capi.SQLITE_OK;
    },
    // biome-ignore lint/complexity/useMaxParams: as SQLite calls it
    xAccess: (_, _name, _flags, out) => {
      wasm.poke32(out, 0);
      return capi.SQLITE_OK;
    },
    xDelete: () => capi.SQLITE_READONLY,
    // biome-ignore lint/complexity/useMaxParams: as SQLite calls it
    xFullPathname: (_, name, count, out) =>
      wasm.cstrncpy(out, name, count) < count ? capi.SQLITE_OK : capi.SQLITE_CANTOPEN,
    xRandomness: () => capi.SQLITE_OK,
    xSleep: () => capi.SQLITE_OK,
    xCurrentTime: () => capi.SQLITE_OK,
    xGetLastError: () => capi.SQLITE_OK,
  };
}
