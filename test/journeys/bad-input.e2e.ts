// What goes wrong in a person's hands ends in one sentence, with a code in the log, and nothing is lost.
// Stops files that are not what they seem, and calls that only a hostile page would make.
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passphrase } from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { buildSample, createCast, filesOf, replaced, zipOf } from '../fakes/package';
import { pick } from './dialogs';
import { type Launched, launch } from './launch';
import { logged } from './profile-files';
import { storedRows } from './stored';

const picture = async () => undefined;

describe('what is chosen to be checked', () => {
  let shell: Launched;
  let folder: string;
  const said = () => shell.page.getByRole('alert').textContent();

  beforeAll(async () => {
    shell = await launch();
    folder = openToApp(path.join(shell.home, 'bad-input'));
    await steps.createVault({ page: shell.page, picture }, passphrase);
    await steps.lookAround({ page: shell.page, picture }, { check: '#/packages/check' });
  });
  afterAll(() => shell?.close());

  /** Puts a file where the app can read it, and chooses it by the button of that name. */
  async function choose(file: string, button: RegExp = /^(Choose a file|Another file)$/): Promise<void> {
    await pick(shell.app, { open: file });
    await shell.page.getByRole('button', { name: button }).press('Enter');
  }

  function write(name: string, content: Uint8Array | string): string {
    const file = path.join(folder, name);
    writeFileSync(file, content, { mode: 0o644 });
    return file;
  }

  /** The codes in the table of checks. */
  async function codes(): Promise<string[]> {
    await shell.page.getByRole('table', { name: 'Checks' }).waitFor();
    return await shell.page.locator('tr:has(th[scope=row]) td code').allTextContents();
  }

  it('a package whose text was changed is invalid, with its code, and nothing of it is stored', async () => {
    const { drafter } = await createCast();
    const signed = filesOf(await buildSample(drafter));
    const before = await storedRows(shell.page);
    await choose(write('changed.asice', zipOf(replaced(signed, 'documents/note.md', 'Another text.'))));
    await shell.page.getByText('Invalid', { exact: true }).first().waitFor();
    await shell.page.getByText('A check failed. Nothing of it was opened').waitFor();
    expect(await codes()).toContain('file-digest');
    expect(await shell.page.getByText('Another text.').count()).toBe(0);
    expect(await storedRows(shell.page)).toEqual(before);
  });

  it.each([
    ['bytes without an archive', 'broken.asice', 'no archive at all'],
    ['nothing', 'empty.asice', ''],
  ])('a package of %s is invalid, with a code', async (_, name, content) => {
    await choose(write(name, content));
    await shell.page.getByText(name).first().waitFor();
    await shell.page.getByText('Invalid', { exact: true }).first().waitFor();
    expect(await codes()).toEqual([expect.stringMatching(/^zip-/)]);
  });

  it('a folder is no file', async () => {
    const inside = path.join(folder, 'folder.asice');
    mkdirSync(inside);
    await choose(inside);
    await expect.poll(said).toBe('That is not an ordinary file. Nothing was opened.file/type');
    await expect.poll(() => logged(shell.profile)).toContain('file/type');
  });

  it('a file beyond all bounds is not opened', async () => {
    const huge = write('huge.asice', '');
    truncateSync(huge, 5_000_000_000);
    await choose(huge);
    await expect
      .poll(said)
      .toBe('The file is larger than this step can take. Nothing was opened or written.file/too-large');
    await expect.poll(() => logged(shell.profile)).toContain('file/too-large');
  });

  it('a file that went in the meantime could not be read', async () => {
    await choose(path.join(folder, 'gone.asice'));
    await expect.poll(said).toBe('The file could not be read. Nothing was taken in.file/read');
  });

  it('a trust file that holds no certificate is refused, and trusts nobody', async () => {
    await choose(write('trust.pem', 'no certificate at all'), /^Give a trust file/);
    await expect.poll(said).toBe('The file holds no certificate that can be read.identity/certificate');
    expect(await shell.page.getByText('No anchor is trusted on this laptop').count()).toBe(1);
  });
});

describe('a call on the bridge', () => {
  let shell: Launched;
  const call = (name: string, input: unknown) =>
    shell.page.evaluate(([wanted, given]) => Reflect.get(globalThis, 'bridge').call[String(wanted)](given), [
      name,
      input,
    ] as const);

  beforeAll(async () => {
    shell = await launch();
  });
  afterAll(() => shell?.close());

  it.each([
    ['too big', 'profile.read', { name: 'x'.repeat(3000) }, 'ipc/size'],
    ['too deep and too big', 'log.write', { code: 'app/unexpected', details: { x: ['y'.repeat(9000)] } }, 'ipc/size'],
    ['of another name of file', 'profile.read', { name: '../Preferences' }, 'ipc/schema'],
    ['with a field too many', 'app.info', { more: 1 }, 'ipc/schema'],
    ['with a path for a name', 'file.begin', { suggestedName: '../a.md', size: 1, kind: 'any' }, 'ipc/schema'],
    ['with nothing', 'profile.write', null, 'ipc/schema'],
  ])('%s is refused with its code, which stands in the log', async (_, name, input, code) => {
    const before = logged(shell.profile).length;
    expect(await call(name, input)).toEqual({ ok: false, error: expect.objectContaining({ code }) });
    expect(logged(shell.profile).slice(before)).toEqual([code]);
  });

  it('more bytes than a file may have are refused before anything is written', async () => {
    const answer = await shell.page.evaluate(() =>
      Reflect.get(globalThis, 'bridge').call['keystore.wrap']({ bytes: new Uint8Array(64 * 1024 + 1) }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/size' } });
  });

  it('one of too many at once is refused, the others are answered', async () => {
    const codes: string[] = await shell.page.evaluate(async () => {
      const asked = Array.from({ length: 100 }, () =>
        Reflect.get(globalThis, 'bridge').call['profile.read']({ name: 'vault.header' }),
      );
      return (await Promise.all(asked)).map((answer) => (answer.ok ? 'ok' : answer.error.code));
    });
    expect(new Set(codes)).toEqual(new Set(['ok', 'ipc/busy']));
  });
});
