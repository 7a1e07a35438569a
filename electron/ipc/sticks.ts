import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/base/errors';
import type { Handlers, Output } from '#shared/ipc/bridge';
import { maxFileBytes } from '#shared/ipc/contract';
import { assertSavable, type BegunFiles } from '../begun-files';
import { errno, toFileError } from '../file-errors';
import type { HeldFile } from '../held-file';
import { createKnownPlaces, type KnownPlaces } from '../known-places';
import { createNewFile, type NewFilePorts } from '../new-file';
import type { FoundStick } from '../sticks/stick';

export interface StickPorts extends NewFilePorts {
  /** The folders of what is plugged in. */
  readonly find: () => Promise<readonly string[]>;
  readonly look: (folder: string) => Promise<FoundStick | undefined>;
  /** The system's dialog for a folder that is to be watched as a stick is. */
  readonly pickFolder: () => Promise<string | undefined>;
  readonly held: Pick<HeldFile, 'hold'>;
  readonly begun: Pick<BegunFiles, 'begin'>;
}

/** More are not shown; a laptop has not so many sockets. */
const maxSticks = 64;

type StickCalls = 'stick.list' | 'stick.hold' | 'stick.begin' | 'stick.folder';

/** Media and the packages on them, which the window knows by random ids: a path never leaves main. */
export function stickHandlers(ports: StickPorts): Pick<Handlers, StickCalls> {
  const ids = createKnownPlaces();
  let folder: string | undefined;
  const list = async () => {
    const folders = new Set([
      ...(folder === undefined ? [] : [folder]),
      ...(await ports.find()).slice(0, maxSticks - 1),
    ]);
    const found = (await Promise.all([...folders].map((one) => ports.look(one)))).flatMap((stick) => stick ?? []);
    ids.keepOnly(found.flatMap((stick) => [stick.folder, ...stick.files.map((file) => file.path)]));
    return { sticks: found.map((stick) => shown(stick, ids, stick.folder === folder)) };
  };
  return {
    'stick.list': list,
    'stick.hold': async ({ file }) => {
      const place = ids.placeOf(file);
      return { name: nameOf(place), ...(await ports.held.hold(place, maxFileBytes)) };
    },
    'stick.begin': ({ stick, suggestedName, size }) => {
      assertSavable(size);
      const folder = ids.placeOf(stick);
      const file = createNewFile({ folder, target: () => freeName(folder, suggestedName) }, ports);
      return { id: ports.begun.begin(file, size) };
    },
    'stick.folder': async () => {
      folder = (await ports.pickFolder()) ?? folder;
      return list();
    },
  };
}

function shown(found: FoundStick, ids: KnownPlaces, isFolder: boolean): Output<'stick.list'>['sticks'][number] {
  const { folder, files, ...said } = found;
  const packages = files.map(({ path: place, name, size, changedAt }) => ({
    id: ids.idOf(place),
    name,
    size,
    changedAt,
  }));
  return { ...said, id: ids.idOf(folder), kind: isFolder ? 'folder' : 'stick', packages };
}

/** A package that is there is never written over: the next one gets a number. */
async function freeName(folder: string, suggested: string): Promise<string> {
  const [, base = suggested, ending = ''] = /^(.*?)(\.asice(?:\.age)?)$/.exec(suggested) ?? [];
  for (let number = 1; number < 1000; number++) {
    const target = path.join(folder, number === 1 ? suggested : `${base} (${number})${ending}`);
    if (await isFree(target)) return target;
  }
  throw new AppError('file/write', { errno: 'EEXIST' });
}

async function isFree(target: string): Promise<boolean> {
  try {
    await lstat(target);
    return false;
  } catch (thrown) {
    if (errno(thrown) === 'ENOENT') return true;
    throw toFileError(thrown, 'file/write');
  }
}

function nameOf(place: string): string {
  return path.basename(place).toWellFormed();
}
