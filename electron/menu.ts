import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/names';
import { words } from './words';

export interface MenuPorts {
  readonly platform: string;
  readonly isDevelopment: boolean;
  /** The window runs it; locking and quitting main does itself, so that they work when the window does not. */
  readonly run: (id: MenuCommand) => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

const keys: Partial<Record<MenuCommand, string>> = {
  'case.new': 'CmdOrCtrl+N',
  'package.import': 'CmdOrCtrl+I',
  'package.export': 'CmdOrCtrl+Shift+E',
  'print.open': 'CmdOrCtrl+P',
  'vault.lock': 'CmdOrCtrl+L',
  'go.home': 'CmdOrCtrl+1',
  'go.library': 'CmdOrCtrl+2',
  'go.matrix': 'CmdOrCtrl+3',
  'go.toolbox': 'CmdOrCtrl+4',
  'go.cases': 'CmdOrCtrl+5',
  'go.drafts': 'CmdOrCtrl+6',
  'go.packages': 'CmdOrCtrl+7',
  'go.back': 'Alt+Left',
  'go.forward': 'Alt+Right',
  'view.palette': 'CmdOrCtrl+K',
  'view.split': 'CmdOrCtrl+\\',
  'help.keys': 'CmdOrCtrl+/',
  'help.open': 'F1',
};

const areas = ['home', 'library', 'matrix', 'toolbox', 'cases', 'drafts', 'packages'] as const;
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Every command in its menu. The page handles the keys itself (they can be remapped), so the menu only shows them. */
export function menuTemplate(ports: MenuPorts): MenuItemConstructorOptions[] {
  const command = (id: MenuCommand): MenuItemConstructorOptions => ({
    id,
    label: words.commands[id],
    ...(keys[id] !== undefined && { accelerator: keys[id], registerAccelerator: false }),
    click: id === 'vault.lock' ? ports.lock : () => ports.run(id),
  });
  const quit: MenuItemConstructorOptions = {
    id: 'app.quit',
    label: words.menu.quit,
    accelerator: 'CmdOrCtrl+Q',
    click: ports.quit,
  };
  return [
    ...(ports.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.menu.file,
      submenu: [
        command('case.new'),
        command('package.import'),
        command('package.export'),
        command('print.open'),
        separator,
        command('settings.open'),
        command('vault.lock'),
        ...(ports.platform === 'darwin' ? [] : [separator, quit]),
      ],
    },
    { label: words.menu.edit, submenu: editItems },
    { label: words.menu.view, submenu: viewItems(command, ports.isDevelopment) },
    {
      label: words.menu.go,
      submenu: [...areas.map((area) => command(`go.${area}`)), separator, command('go.back'), command('go.forward')],
    },
    { label: words.menu.help, role: 'help', submenu: [command('help.open'), command('help.keys')] },
  ];
}

const editItems: MenuItemConstructorOptions[] = [
  { role: 'undo' },
  { role: 'redo' },
  separator,
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

function viewItems(
  command: (id: MenuCommand) => MenuItemConstructorOptions,
  isDevelopment: boolean,
): MenuItemConstructorOptions[] {
  return [
    command('view.palette'),
    command('view.inspector'),
    command('view.split'),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(isDevelopment ? [separator, { role: 'toggleDevTools' } as const] : []),
  ];
}
