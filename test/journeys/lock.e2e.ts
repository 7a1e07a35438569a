// Locking, crashing and closing in the real window. Stops what a search of memory finds: the process that showed the text must be gone.
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Launched, launch } from './launch';

let shell: Launched;

beforeEach(async () => {
  shell = await launch();
});
afterEach(() => shell.close());

/** Of every window there is: whether it can be seen, and the process behind it. */
const windows = () =>
  shell.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      pid: window.webContents.getOSProcessId(),
      isVisible: window.isVisible(),
      bounds: window.getBounds(),
    })),
  );

const isAlive = (pid: number | undefined) => existsSync(`/proc/${pid}`);

/** Does something that ends the window, and answers the page that follows. */
async function nextPage(act: () => Promise<unknown>): Promise<Page> {
  const next = shell.app.waitForEvent('window');
  await act();
  const page = await next;
  await page.getByRole('heading').first().waitFor();
  return page;
}

const ways: readonly [string, () => Promise<unknown>][] = [
  ['asked by the page', () => shell.page.evaluate(() => void Reflect.get(globalThis, 'bridge').call['vault.lock']({}))],
  [
    'by the menu',
    () => shell.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('vault.lock')?.click()),
  ],
  [
    'by Ctrl+L, also on a page that hangs',
    async () => {
      await shell.page.evaluate(() => {
        setTimeout(() => {
          for (;;);
        }, 20);
      });
      await shell.app.evaluate(async ({ BrowserWindow }) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const [window] = BrowserWindow.getAllWindows();
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'L', modifiers: ['control'] });
      });
    },
  ],
];

describe.runIf(process.platform === 'linux')('locking', () => {
  it.each(ways)('%s ends the process and opens a new window in the same place', async (_, act) => {
    const [before] = await windows();
    const page = await nextPage(act);
    const [after, ...others] = await windows();
    expect(others).toEqual([]);
    expect(after?.pid).not.toBe(before?.pid);
    expect(isAlive(before?.pid)).toBe(false);
    expect(isAlive(after?.pid)).toBe(true);
    expect(after?.bounds).toEqual(before?.bounds);
    expect(page.url()).toMatch(/^app:\/\/desk\//);
  });

  it('clears what was copied while the window had the focus', async () => {
    const read = () => shell.app.evaluate(({ clipboard }) => clipboard.readText());
    // what was there before the window heard that it has the focus is not ours; the page hears of it after main
    await expect.poll(() => shell.page.evaluate(() => document.hasFocus())).toBe(true);
    await shell.app.evaluate(({ clipboard }) => clipboard.writeText('from a draft'));
    await nextPage(() =>
      shell.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('vault.lock')?.click()),
    );
    await expect.poll(read).toBe('');
  });

  it('follows on a process that died', async () => {
    const [before] = await windows();
    await nextPage(async () => process.kill(before?.pid ?? 0, 'SIGKILL'));
    const [after, ...others] = await windows();
    expect(others).toEqual([]);
    expect(after?.pid).not.toBe(before?.pid);
  });
});

describe('the gate, from the real page', () => {
  const call = (name: string, input: unknown) =>
    shell.page.evaluate(
      ([wanted, given]) => Reflect.get(globalThis, 'bridge').call[wanted as string](given),
      [name, input],
    );

  it('refuses a wrong shape and says only its code', async () => {
    expect(await call('profile.read', { name: '../Preferences' })).toEqual({
      ok: false,
      error: { code: 'ipc/schema', details: {} },
    });
  });

  it('takes one file dialog at a time', async () => {
    await shell.app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => new Promise(() => undefined);
    });
    const answer = await shell.page.evaluate(() => {
      const open = () => Reflect.get(globalThis, 'bridge').call['file.open']({ purpose: 'any' });
      void open();
      return open();
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/busy' } });
  });

  it('refuses a frame inside the page, which has no bridge of its own either', async () => {
    const kinds = await shell.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inside = frame.contentWindow as unknown as Record<string, unknown>; // a window of the same origin
      return [typeof inside['bridge'], typeof inside['require']];
    });
    expect(kinds).toEqual(['undefined', 'undefined']);
  });
});

it('a second start on the same profile ends, and the first goes on', async () => {
  const second = launch({ profile: shell.profile });
  await expect(second).rejects.toThrow();
  expect(await windows()).toHaveLength(1);
});
