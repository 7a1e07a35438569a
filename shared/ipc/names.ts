/**
 * Every word that crosses between the window and main. The preload builds its one object from these lists and knows
 * nothing else, so this file holds names only: no schemas, no code.
 */

/** What the window may ask of main. */
export const callNames = [
  'app.info',
  'app.quit',
  'disk.room',
  'window.ready',
  'file.open',
  'file.choose',
  'chosen.hold',
  'file.hold',
  'file.piece',
  'file.begin',
  'file.write',
  'file.finish',
  'file.release',
  'stick.list',
  'stick.hold',
  'stick.begin',
  'stick.folder',
  'print.document',
  'profile.read',
  'profile.write',
  'keystore.wrap',
  'keystore.unwrap',
  'vault.lock',
  'vault.sealed',
  'log.write',
] as const;

/** What main tells the window. */
export const eventNames = ['file.opened', 'vault.locking', 'theme.changed', 'command.run'] as const;

/** The commands the native menu may start; the window knows what each one does. */
export const menuCommands = [
  'case.new',
  'package.import',
  'package.export',
  'print.open',
  'vault.lock',
  'go.home',
  'go.library',
  'go.matrix',
  'go.toolbox',
  'go.cases',
  'go.drafts',
  'go.packages',
  'go.back',
  'go.forward',
  'view.palette',
  'view.inspector',
  'view.split',
  'help.keys',
  'help.open',
  'settings.open',
] as const;

/** The files kept outside the database, as opaque bytes. */
export const profileNames = [
  'vault.header',
  'vault.header.2',
  'vault.state',
  'vault.wait',
  'backup.0',
  'backup.1',
  'backup.2',
  'backup.3',
  'backup.4',
  'backup.5',
] as const;

/** The Electron channels: one for all calls, one for each event. */
export const callChannel = 'call';
/** The channel of one event. */
export const eventChannel = (name: EventName) => `event:${name}`;

export type CallName = (typeof callNames)[number];
export type EventName = (typeof eventNames)[number];
export type MenuCommand = (typeof menuCommands)[number];
export type ProfileName = (typeof profileNames)[number];
