import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { bridge } from '../bridge';
import { useSession } from '../store/context';
import { type Theme, useDesk } from '../store/desk-state';
import type { Command } from '../ui/frame';
import { areas } from './areas';
import type { Registry } from './commands';
import { libraryCommands } from './library-commands';
import { nextRegion } from './regions';
import { shortcuts } from './shortcuts';

interface Options {
  readonly commands: Registry;
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly openPrint: () => void;
  readonly toggleSplit: () => void;
}

/** Commands that every screen has. */
export function useFrameCommands({ commands, openPalette, openKeys, openPrint, toggleSplit }: Options): void {
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
      ...libraryCommands(navigate),
      frameCommand('case.new', () => navigate('/cases/new')),
      frameCommand('package.import', () => navigate('/packages/check')),
      frameCommand('content.open', () => navigate('/packages/content')),
      { id: 'case.compare', run: () => navigate('/cases/compare') },
      { id: 'clearance.board', run: () => navigate('/drafts/board') },
      { id: 'identity.open', run: () => navigate('/packages/identity') },
      { id: 'recipients.open', run: () => navigate('/packages/recipients') },
      { id: 'trust.open', run: () => navigate('/packages/trust') },
      frameCommand('print.open', openPrint),
      frameCommand('view.palette', openPalette),
      frameCommand('view.inspector', toggleInspector),
      frameCommand('view.split', toggleSplit),
      frameCommand('view.regions', () => nextRegion(1)),
      frameCommand('view.regionsBack', () => nextRegion(-1)),
      frameCommand('go.back', () => history.back()),
      frameCommand('go.forward', () => history.forward()),
      frameCommand('vault.lock', () => void lock()),
      frameCommand('help.keys', openKeys),
      frameCommand('help.open', () => navigate('/help')),
      { id: 'settings.open', run: () => navigate('/settings') },
      theme('light'),
      theme('dark'),
      theme('contrast'),
      theme('system'),
    ];
  }, [navigate, session, openPalette, openKeys, openPrint, toggleSplit]);
  useEffect(() => commands.add(set), [commands, set]);
}

function frameCommand(id: keyof typeof shortcuts, run: () => void): Command {
  return { id, shortcut: shortcuts[id], run };
}

/** Main hides the window, tells this process to seal what is typed, and ends it. */
export async function lock(): Promise<void> {
  await bridge.call('vault.lock', {});
}
