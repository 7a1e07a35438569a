import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maxFileBytes, maxFilesAtOnce } from '#shared/ipc/contract';
import { createBegunFiles } from '../../../electron/begun-files';
import { createHeldFile } from '../../../electron/held-file';
import { type StickPorts, stickHandlers } from '../../../electron/ipc/sticks';
import { mountsIn, placesOf } from '../../../electron/sticks/places';
import { readStick } from '../../../electron/sticks/stick';

const onLinux = process.platform === 'linux';
const content = Uint8Array.from(Buffer.from('the package'));

let parent: string;
let pouch: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'valise-sticks-'));
  pouch = path.join(parent, 'POUCH 3');
  mkdirSync(pouch);
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** Puts a file on the stick; `age` in seconds. */
function put(name: string, age = 0): void {
  const place = path.join(pouch, name);
  writeFileSync(place, content);
  const at = 1_790_000_000 - age;
  utimesSync(place, at, at);
}

function handlers(some: Partial<StickPorts> = {}) {
  const begun = createBegunFiles();
  const calls = stickHandlers({
    find: async () => [pouch],
    look: readStick,
    pickFolder: async () => undefined,
    held: createHeldFile(),
    begun,
    ...some,
  });
  const save = async (stick: string, suggestedName: string, bytes = content) => {
    const { id } = await calls['stick.begin']({ stick, suggestedName, size: bytes.length });
    await begun.piece({ id, at: 0, bytes });
    return begun.finish(id);
  };
  return { ...calls, save };
}

describe('where sticks are', () => {
  it('is told by the system', () => {
    const setting = { user: 'ada', home: 'C:\\Users\\ada' };
    expect(placesOf({ ...setting, platform: 'linux' })).toEqual({
      parents: ['/media', '/media/ada', '/run/media/ada'],
      drives: [],
    });
    expect(placesOf({ ...setting, platform: 'darwin' }).parents).toEqual(['/Volumes']);
    const { drives } = placesOf({ ...setting, platform: 'win32', home: 'd:\\ada' });
    expect(drives).toContain('E:\\');
    expect(drives).not.toContain('D:\\');
  });

  it('passes over folders that are on no device of their own', async () => {
    expect(await mountsIn(parent)).toEqual([]);
    expect(await mountsIn(path.join(parent, 'nowhere'))).toEqual([]);
  });

  it.runIf(onLinux)('finds what is mounted', async () => {
    expect(await mountsIn('/')).toContain('/proc');
  });
});

describe('what is on a stick', () => {
  it('is told by name, size and day, the newest first, and never by its path', async () => {
    put('old.asice', 100);
    put('new.asice.age');
    put('note.txt');
    put('.hidden.asice');
    mkdirSync(path.join(pouch, 'folder.asice'));
    const { sticks } = await handlers()['stick.list']({});
    expect(sticks).toMatchObject([{ label: 'POUCH 3', kind: 'stick', isWritable: true, hasMore: false, others: 1 }]);
    expect(sticks[0]?.packages.map(({ name, size }) => [name, size])).toEqual([
      ['new.asice.age', content.length],
      ['old.asice', content.length],
    ]);
    expect(sticks[0]?.room).toBeGreaterThan(0);
    expect(sticks[0]?.capacity).toBeGreaterThanOrEqual(sticks[0]?.room ?? 0);
    expect(JSON.stringify(sticks)).not.toContain(parent);
  });

  it.runIf(onLinux)('holds no link that leads elsewhere', async () => {
    writeFileSync(path.join(parent, 'secret.asice'), content);
    symlinkSync(path.join(parent, 'secret.asice'), path.join(pouch, 'link.asice'));
    expect((await handlers()['stick.list']({})).sticks[0]?.packages).toEqual([]);
  });

  it('is cut at so many packages, and says so', async () => {
    for (let number = 0; number <= maxFilesAtOnce; number++) put(`p${number}.asice`);
    const [stick] = (await handlers()['stick.list']({})).sticks;
    expect(stick?.packages).toHaveLength(maxFilesAtOnce);
    expect(stick?.hasMore).toBe(true);
  });

  it('keeps its ids while it is there, and forgets them with it', async () => {
    put('a.asice');
    let folders = [pouch];
    const calls = handlers({ find: async () => folders });
    const first = await calls['stick.list']({});
    // the room of a real disk changes under us
    const again = (await calls['stick.list']({})).sticks.map((stick) => ({ ...stick, room: first.sticks[0]?.room }));
    expect(again).toEqual(first.sticks);
    const file = first.sticks[0]?.packages[0]?.id ?? '';
    folders = [];
    expect(await calls['stick.list']({})).toEqual({ sticks: [] });
    await expect(calls['stick.hold']({ file })).rejects.toMatchObject({ code: 'file/read' });
  });

  it('is nothing where it was pulled out while it was read', async () => {
    rmSync(pouch, { recursive: true });
    expect(await handlers()['stick.list']({})).toEqual({ sticks: [] });
  });
});

describe('a package on a stick', () => {
  it('is held open', async () => {
    put('a.asice');
    const calls = handlers();
    const file = (await calls['stick.list']({})).sticks[0]?.packages[0]?.id ?? '';
    expect(await calls['stick.hold']({ file })).toMatchObject({ name: 'a.asice', size: content.length });
  });

  it('is refused where it has gone since', async () => {
    put('a.asice');
    const calls = handlers();
    const file = (await calls['stick.list']({})).sticks[0]?.packages[0]?.id ?? '';
    rmSync(path.join(pouch, 'a.asice'));
    await expect(calls['stick.hold']({ file })).rejects.toMatchObject({ code: 'file/read' });
  });

  it('is written beside what is there, never over it', async () => {
    put('note.asice');
    const calls = handlers();
    const stick = (await calls['stick.list']({})).sticks[0]?.id ?? '';
    const bytes = Uint8Array.from([1, 2, 3]);
    expect(await calls.save(stick, 'note.asice', bytes)).toEqual({ name: 'note (2).asice', size: 3 });
    expect(await calls.save(stick, 'note.asice', bytes)).toEqual({ name: 'note (3).asice', size: 3 });
    expect(Uint8Array.from(readFileSync(path.join(pouch, 'note.asice')))).toEqual(content);
    expect(Uint8Array.from(readFileSync(path.join(pouch, 'note (3).asice')))).toEqual(bytes);
  });

  it('is not written where the stick is gone, or anywhere else', async () => {
    const calls = handlers();
    const stick = (await calls['stick.list']({})).sticks[0]?.id ?? '';
    rmSync(pouch, { recursive: true });
    await expect(calls.save(stick, 'a.asice')).rejects.toMatchObject({ code: 'file/write' });
    await expect(calls.save(crypto.randomUUID(), 'a.asice')).rejects.toMatchObject({ code: 'file/read' });
  });

  it('takes a name that is free when it is finished, whatever came onto the stick since it was begun', async () => {
    const begun = createBegunFiles();
    const calls = handlers({ begun });
    const stick = (await calls['stick.list']({})).sticks[0]?.id ?? '';
    const { id } = await calls['stick.begin']({ stick, suggestedName: 'a.asice', size: 1 });
    await begun.piece({ id, at: 0, bytes: Uint8Array.of(1) });
    put('a.asice');
    expect(await begun.finish(id)).toEqual({ name: 'a (2).asice', size: 1 });
    expect(Uint8Array.from(readFileSync(path.join(pouch, 'a.asice')))).toEqual(content);
  });

  it('is not begun where it is larger than a file may be', async () => {
    const calls = handlers();
    const stick = (await calls['stick.list']({})).sticks[0]?.id ?? '';
    const begin = async () => calls['stick.begin']({ stick, suggestedName: 'a.asice', size: maxFileBytes + 1 });
    await expect(begin()).rejects.toMatchObject({ code: 'file/too-large' });
  });
});

describe('a folder that is watched', () => {
  it('stands beside the sticks, as what it is, until the program ends', async () => {
    const folder = path.join(parent, 'incoming');
    mkdirSync(folder);
    let picked: string | undefined = folder;
    const calls = handlers({ pickFolder: async () => picked });
    expect((await calls['stick.folder']({})).sticks.map(({ label, kind }) => [label, kind])).toEqual([
      ['incoming', 'folder'],
      ['POUCH 3', 'stick'],
    ]);
    picked = undefined;
    expect((await calls['stick.folder']({})).sticks).toHaveLength(2);
  });
});
