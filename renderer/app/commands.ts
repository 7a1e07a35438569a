import { useEffect, useLayoutEffect } from 'react';
import { bridge } from '../bridge';
import type { Command, Commands } from '../ui/frame';

/** The registry: the last screen to offer a command of an id wins while it is there. */
export function createCommands(): Commands & { find(id: string): Command | undefined } {
  const sets: (readonly Command[])[] = [];
  const list = () => {
    const byId = new Map<string, Command>();
    // one that does not apply now hides no other of its name: two panes may offer the same
    for (const set of sets) for (const command of set) if (command.when?.() ?? true) byId.set(command.id, command);
    return [...byId.values()];
  };
  return {
    add(set) {
      sets.push(set);
      return () => sets.splice(sets.indexOf(set), 1);
    },
    list,
    find: (id) => list().find((command) => command.id === id),
  };
}

export type Registry = ReturnType<typeof createCommands>;

const isMac = navigator.platform.startsWith('Mac');

/** Whether the key pressed is the shortcut. `Ctrl` is the command key on a Mac. */
export function matches(shortcut: string, event: KeyboardEvent): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const wanted = new Set(parts);
  const ctrl = isMac ? event.metaKey : event.ctrlKey;
  // a digit or a sign that this keyboard has on Shift: 1 in France, / in Germany
  const isOnShift = event.key === key && key.toLowerCase() === key.toUpperCase();
  return (
    wanted.has('Ctrl') === ctrl &&
    wanted.has('Alt') === event.altKey &&
    (wanted.has('Shift') ? event.shiftKey : !event.shiftKey || isOnShift) &&
    (event.key.toLowerCase() === key.toLowerCase() || event.code === `Digit${key}`)
  );
}

/** Where Shift gives the digit, Ctrl+Shift+7 could be Ctrl+7 too: the one that names Shift is meant. */
function pressed(commands: readonly Command[], event: KeyboardEvent): Command | undefined {
  const met = commands.filter(({ shortcut }) => shortcut && matches(shortcut, event));
  return met.find(({ shortcut }) => shortcut?.includes('Shift+')) ?? met[0];
}

/** Single keys act only where no field takes text (WCAG 2.1.4). */
function typing(event: KeyboardEvent): boolean {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  if (at.isContentEditable) return true;
  if (at instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'range'].includes(at.type);
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
}

export function useKeyboard(commands: Registry, active: boolean): void {
  useLayoutEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const single = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
      if (single && typing(event)) return;
      const command = pressed(commands.list(), event);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [commands, active]);
}

/** Items of the native menu send the id of a command. */
export function useNativeMenu(commands: Registry): void {
  useEffect(() => bridge.on('command.run', ({ id }) => commands.find(id)?.run()), [commands]);
}
