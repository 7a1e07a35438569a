import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maxFileBytes, maxFilesAtOnce } from '#shared/ipc/contract';
import { createBegunFiles } from '../../../electron/begun-files';
import { createHeldFile } from '../../../electron/held-file';
import { fileHandlers } from '../../../electron/ipc/files';
import { holdsPieces, readRegularFile, type WrittenPiece } from '../../../electron/read-file';

import { createDisk } from '../../fakes/full-disk';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'valise-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Uint8Array.from(Buffer.from('the package'));

/** The person picks `name` in the folder, or closes the dialog. */
function handlers(name: string | undefined, some: Partial<Parameters<typeof fileHandlers>[0]> = {}) {
  const asked: unknown[] = [];
  const pick = async (options: unknown) => {
    asked.push(options);
    return name === undefined ? undefined : path.join(folder, name);
  };
  return {
    ...fileHandlers({
      pickToOpen: pick,
      pickToSave: pick,
      pickSeveral: async () => [],
      read: readRegularFile,
      held: createHeldFile(),
      begun: createBegunFiles(),
      ...some,
    }),
    asked,
  };
}

describe('opening a file', () => {
  test('answers its name and bytes, and no path', async () => {
    writeFileSync(path.join(folder, 'a.asice'), bytes);
    expect(await handlers('a.asice')['file.open']({ purpose: 'package' })).toEqual({ name: 'a.asice', bytes });
  });

  test('answers null when the person closed the dialog', async () => {
    expect(await handlers(undefined)['file.open']({ purpose: 'any' })).toBeNull();
  });

  test('offers packages where a package is asked for, and all files after them', async () => {
    const { asked, ...rest } = handlers(undefined);
    await rest['file.open']({ purpose: 'package' });
    expect(asked).toMatchObject([{ filters: [{ extensions: ['asice', 'age'] }, { extensions: ['*'] }] }]);
  });

  test('takes a certificate up to 1 MiB', async () => {
    writeFileSync(path.join(folder, 'c.pem'), Buffer.alloc(1024 * 1024 + 1));
    const open = handlers('c.pem')['file.open'];
    await expect(open({ purpose: 'certificate' })).rejects.toMatchObject({ code: 'file/too-large' });
    expect(await open({ purpose: 'any' })).toMatchObject({ name: 'c.pem' });
  });

  test('refuses a Word file of 200 MB before it is read', async () => {
    writeFileSync(path.join(folder, 'big.docx'), bytes);
    truncateSync(path.join(folder, 'big.docx'), 200_000_000);
    const open = handlers('big.docx')['file.open'];
    await expect(open({ purpose: 'word' })).rejects.toMatchObject({ code: 'file/too-large' });
  });

  test('refuses a folder', async () => {
    mkdirSync(path.join(folder, 'x'));
    await expect(handlers('x')['file.open']({ purpose: 'any' })).rejects.toMatchObject({ code: 'file/type' });
  });
});

describe('choosing several files', () => {
  const purpose = 'package' as const;
  const choosing = (...names: readonly string[]) =>
    handlers(undefined, { pickSeveral: async () => names.map((name) => path.join(folder, name)) });

  test('answers names and sizes under ids, and no path; each is read by itself', async () => {
    writeFileSync(path.join(folder, 'a.asice'), bytes);
    writeFileSync(path.join(folder, 'b.asice'), 'other');
    const h = choosing('a.asice', 'b.asice');
    const { files } = await h['file.choose']({ purpose });
    expect(files).toEqual([
      { id: expect.any(String), name: 'a.asice', size: bytes.length },
      { id: expect.any(String), name: 'b.asice', size: 5 },
    ]);
    expect(await h['chosen.hold']({ file: files[0]?.id ?? '' })).toEqual({
      id: expect.any(String),
      name: 'a.asice',
      size: bytes.length,
    });
  });

  test('answers none when the person closed the dialog', async () => {
    expect(await choosing()['file.choose']({ purpose })).toEqual({ files: [] });
  });

  test('one that is gone holds up none of the others, and says so when it is read', async () => {
    writeFileSync(path.join(folder, 'b.asice'), bytes);
    mkdirSync(path.join(folder, 'c.asice'));
    const h = choosing('gone.asice', 'b.asice', 'c.asice');
    const [gone, there, notOne] = (await h['file.choose']({ purpose })).files;
    await expect(h['chosen.hold']({ file: gone?.id ?? '' })).rejects.toMatchObject({ code: 'file/read' });
    await expect(h['chosen.hold']({ file: notOne?.id ?? '' })).rejects.toMatchObject({ code: 'file/type' });
    expect(await h['chosen.hold']({ file: there?.id ?? '' })).toMatchObject({ name: 'b.asice' });
  });

  test('refuses one file above the limit, and a package above its size before it is read', async () => {
    const names = Array.from({ length: maxFilesAtOnce + 1 }, (_, at) => `${at}.asice`);
    await expect(choosing(...names)['file.choose']({ purpose })).rejects.toMatchObject({ code: 'file/too-many' });
    expect((await choosing(...names.slice(1))['file.choose']({ purpose })).files).toHaveLength(maxFilesAtOnce);
    writeFileSync(path.join(folder, 'big.asice'), '');
    truncateSync(path.join(folder, 'big.asice'), maxFileBytes + 1);
    const h = choosing('big.asice');
    const [big] = (await h['file.choose']({ purpose })).files;
    await expect(h['chosen.hold']({ file: big?.id ?? '' })).rejects.toMatchObject({ code: 'file/too-large' });
  });

  test('forgets those of the choice before', async () => {
    const picks = [['a.asice'], ['b.asice']];
    for (const [name = ''] of picks) writeFileSync(path.join(folder, name), bytes);
    const h = handlers(undefined, {
      pickSeveral: async () => (picks.shift() ?? []).map((name) => path.join(folder, name)),
    });
    const [before] = (await h['file.choose']({ purpose })).files;
    await h['file.choose']({ purpose });
    await expect(h['chosen.hold']({ file: before?.id ?? '' })).rejects.toMatchObject({ code: 'file/read' });
  });
});

describe('holding a file open', () => {
  const purpose = 'package' as const;

  test('hands out pieces of it under an id, and no path', async () => {
    writeFileSync(path.join(folder, 'a.asice'), bytes);
    const h = handlers('a.asice');
    const held = await h['file.hold']({ purpose });
    expect(held).toEqual({ id: expect.any(String), name: 'a.asice', size: bytes.length });
    const id = held?.id ?? '';
    expect(await h['file.piece']({ id, at: 4, length: 7 })).toEqual(bytes.slice(4, 11));
    await h['file.release']({ id });
    await expect(h['file.piece']({ id, at: 0, length: 1 })).rejects.toMatchObject({ code: 'file/read' });
  });

  test('lets go of the one before with the next', async () => {
    writeFileSync(path.join(folder, 'a.asice'), bytes);
    const h = handlers('a.asice');
    const first = (await h['file.hold']({ purpose }))?.id ?? '';
    const second = (await h['file.hold']({ purpose }))?.id ?? '';
    await expect(h['file.piece']({ id: first, at: 0, length: 1 })).rejects.toMatchObject({ code: 'file/read' });
    await h['file.release']({ id: first }); // says nothing of the second
    expect(await h['file.piece']({ id: second, at: 0, length: 3 })).toEqual(bytes.slice(0, 3));
    await h['file.release']({ id: second });
  });

  test('says so where the file became shorter meanwhile', async () => {
    writeFileSync(path.join(folder, 'a.asice'), bytes);
    const h = handlers('a.asice');
    const id = (await h['file.hold']({ purpose }))?.id ?? '';
    truncateSync(path.join(folder, 'a.asice'), 2);
    await expect(h['file.piece']({ id, at: 0, length: 3 })).rejects.toMatchObject({ code: 'file/read' });
    await h['file.release']({ id });
  });

  test('refuses pieces of a file that was written to meanwhile', async () => {
    const file = path.join(folder, 'a.asice');
    writeFileSync(file, bytes);
    const h = handlers('a.asice');
    const id = (await h['file.hold']({ purpose }))?.id ?? '';
    expect(await h['file.piece']({ id, at: 0, length: 3 })).toEqual(bytes.slice(0, 3));
    writeFileSync(file, bytes.toReversed());
    utimesSync(file, 1, 1); // the medium's clock may be coarse
    await expect(h['file.piece']({ id, at: 3, length: 3 })).rejects.toMatchObject({ code: 'file/changed' });
    writeFileSync(file, Buffer.concat([bytes, bytes]));
    await expect(h['file.piece']({ id, at: 3, length: 3 })).rejects.toMatchObject({ code: 'file/changed' });
    await h['file.release']({ id });
  });

  test.each([
    ['a folder', 'file/type', (file: string) => mkdirSync(file)],
    [
      'more than a package may have',
      'file/too-large',
      (file: string) => {
        writeFileSync(file, '');
        truncateSync(file, 2 ** 28 + 1);
      },
    ],
  ])('refuses %s', async (_, code, make) => {
    make(path.join(folder, 'x.asice'));
    await expect(handlers('x.asice')['file.hold']({ purpose })).rejects.toMatchObject({ code });
  });

  test('answers null when the person closed the dialog', async () => {
    expect(await handlers(undefined)['file.hold']({ purpose })).toBeNull();
  });
});

describe('saving a file', () => {
  const begin = (h: ReturnType<typeof handlers>, size = bytes.length) =>
    h['file.begin']({ suggestedName: 'out.asice', size, kind: 'package' });
  const begunId = async (h: ReturnType<typeof handlers>, size?: number) => (await begin(h, size))?.id ?? '';
  /** In two pieces, the second of them on its way before the first is written. */
  const save = async (h: ReturnType<typeof handlers>) => {
    const id = await begunId(h);
    await Promise.all([
      h['file.write']({ id, at: 0, bytes: bytes.slice(0, 4) }),
      h['file.write']({ id, at: 4, bytes: bytes.slice(4) }),
    ]);
    return h['file.finish']({ id });
  };

  test('writes it piece by piece, reads it back, and says what stands there', async () => {
    const h = handlers('chosen.asice');
    expect(await save(h)).toEqual({ name: 'chosen.asice', size: bytes.length });
    expect(readFileSync(path.join(folder, 'chosen.asice'))).toEqual(Buffer.from(bytes));
    expect(h.asked).toMatchObject([{ defaultPath: 'out.asice' }]);
    expect(readdirSync(folder)).toEqual(['chosen.asice']);
  });

  test('writes a file of nothing', async () => {
    const h = handlers('empty');
    expect(await h['file.finish']({ id: await begunId(h, 0) })).toEqual({ name: 'empty', size: 0 });
    expect(readFileSync(path.join(folder, 'empty'))).toHaveLength(0);
  });

  test('begins nothing when the person closed the dialog', async () => {
    expect(await begin(handlers(undefined))).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('asks nobody where to put more than a file may hold', async () => {
    const h = handlers('big');
    await expect(begin(h, maxFileBytes + 1)).rejects.toMatchObject({ code: 'file/too-large' });
    expect(h.asked).toEqual([]);
    expect(await begin(h, maxFileBytes)).toMatchObject({ id: expect.any(String) });
  });

  test('what was begun is given up when the window says so, and not taken for another one', async () => {
    const h = handlers('a');
    const id = await begunId(h);
    await h['file.write']({ id, at: 0, bytes: bytes.slice(0, 4) });
    await h['file.release']({ id: crypto.randomUUID() });
    expect(readdirSync(folder)).toHaveLength(1);
    await h['file.release']({ id });
    expect(readdirSync(folder)).toEqual([]);
    await expect(h['file.finish']({ id })).rejects.toMatchObject({ code: 'file/write' });
  });

  test.each([
    ['something else', 'the packagE'],
    ['less', 'the pack'],
    ['nothing', ''],
  ])('claims nothing when the medium gives back %s', async (_, given) => {
    const holds = (file: string, written: readonly WrittenPiece[]) => {
      writeFileSync(file, given);
      return holdsPieces(file, written);
    };
    await expect(save(handlers('a', { holds }))).rejects.toMatchObject({
      code: 'file/write',
      details: { errno: 'differs' },
    });
  });

  test.each([
    ['ENOSPC', 'file/full'],
    ['EROFS', 'file/write'],
  ])('a medium that says %s ends in %s, the file that was there stands', async (errno, code) => {
    writeFileSync(path.join(folder, 'a'), 'before');
    const fs = createDisk({ step: 'write', errno });
    await expect(save(handlers('a', { fs }))).rejects.toMatchObject({ code });
    expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['a']);
  });
});
