import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuCommands } from '#shared/ipc/names';
import { menuTemplate } from '../../electron/menu';

function itemsWith(platform: string, isDevelopment = false) {
  const done: string[] = [];
  const template = menuTemplate({
    platform,
    isDevelopment,
    run: (id) => done.push(`run ${id}`),
    lock: () => done.push('lock'),
    quit: () => done.push('quit'),
  });
  const submenus = template.map(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { items: submenus.flat(), done };
}

const click = (item: MenuItemConstructorOptions | undefined) =>
  Reflect.apply(item?.click ?? (() => undefined), null, []);

test('holds every command once', () => {
  const ids = itemsWith('linux').items.flatMap(({ id }) => (id === undefined ? [] : [id]));
  expect(ids.sort()).toEqual([...menuCommands, 'app.quit'].sort());
});

test('tells the window what to run, and locks and quits without it', () => {
  const { items, done } = itemsWith('linux');
  for (const id of ['case.new', 'vault.lock', 'app.quit']) click(items.find((item) => item.id === id));
  expect(done).toEqual(['run case.new', 'lock', 'quit']);
});

test('shows the keys of commands without taking them from the page', () => {
  const shown = itemsWith('linux').items.filter((item) => item.accelerator && item.id !== 'app.quit');
  expect(shown.length).toBeGreaterThan(10);
  for (const item of shown) expect(item.registerAccelerator).toBe(false);
});

test('offers the split view beside the inspector, with its key', () => {
  const { items } = itemsWith('linux');
  const at = items.findIndex(({ id }) => id === 'view.split');
  expect(items[at - 1]?.id).toBe('view.inspector');
  expect(items[at]?.accelerator).toBe('CmdOrCtrl+\\');
});

test('has the inspector in development alone, and no reload anywhere', () => {
  const roles = (isDevelopment: boolean) => itemsWith('linux', isDevelopment).items.map(({ role }) => role);
  expect(roles(true)).toContain('toggleDevTools');
  expect(roles(false)).not.toContain('toggleDevTools');
  expect(roles(true)).not.toContain('reload');
});
