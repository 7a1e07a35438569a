import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { bridge } from '../bridge';
import { useSession } from '../store/context';
import { type Theme, useDesk } from '../store/desk-state';
import type { Command } from '../ui/frame';
import { areas } from './areas';
import type { Registry } from './commands';
import { nextRegion } from './regions';

interface Options {
  readonly commands: Registry;
  readonly openPalette: () => void;
  readonly openKeys: () => void;
}

/** Commands that every screen has. */
export function useFrameCommands({ commands, openPalette, openKeys }: Options): void {
  const [, navigate] = useLocation();
  const session = useSession();
  const set = useMemo<readonly Command[]>(() => {
    const { setTheme, toggleInspector } = useDesk.getState();
    const theme = (value: Theme): Command => ({
      id: `theme.${value}`,
      run: () => {
        setTheme(value);
        void session.savePreferences({ theme: value });
      },
    });
    return [
      ...areas.map((area, index) => ({
        id: `go.${area.id}`,
        shortcut: `Ctrl+${index + 1}`,
        run: () => navigate(area.href),
      })),
      { id: 'case.new', shortcut: 'Ctrl+N', run: () => navigate('/cases/new') },
      { id: 'package.import', shortcut: 'Ctrl+I', run: () => navigate('/packages/check') },
      { id: 'identity.open', run: () => navigate('/packages/identity') },
      { id: 'view.palette', shortcut: 'Ctrl+K', run: openPalette },
      { id: 'view.inspector', shortcut: 'Ctrl+Alt+I', run: toggleInspector },
      { id: 'view.regions', shortcut: 'F6', run: () => nextRegion(1) },
      { id: 'view.regionsBack', shortcut: 'Shift+F6', run: () => nextRegion(-1) },
      { id: 'go.back', shortcut: 'Alt+ArrowLeft', run: () => history.back() },
      { id: 'go.forward', shortcut: 'Alt+ArrowRight', run: () => history.forward() },
      { id: 'vault.lock', shortcut: 'Ctrl+L', run: () => void lock() },
      { id: 'help.keys', shortcut: 'Ctrl+/', run: openKeys },
      { id: 'help.open', shortcut: 'F1', run: () => navigate('/help') },
      { id: 'settings.open', run: () => navigate('/settings') },
      theme('light'),
      theme('dark'),
      theme('contrast'),
      theme('system'),
    ];
  }, [navigate, session, openPalette, openKeys]);
  useEffect(() => commands.add(set), [commands, set]);
}

/** Main hides the window, tells this process to seal what is typed, and ends it. */
export async function lock(): Promise<void> {
  await bridge.call('vault.lock', {});
}
