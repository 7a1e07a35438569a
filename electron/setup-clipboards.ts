import { setImmediate } from 'node:timers/promises';
import { clipboard } from 'electron';
import { type ClipboardPort, type ClipboardWatch, watchClipboard } from './clipboard-watch';

/** The watch over every clipboard of this system; the first window does not wait for it. Must run after `ready`. */
export function setupClipboards(logFailure: (thrown: unknown) => void) {
  const watches = setImmediate().then(() => Promise.all(clipboards().map(watchClipboard)));
  const each = async (step: keyof ClipboardWatch) => {
    await Promise.all((await watches).map((watch) => watch[step]()));
  };
  return {
    gainedFocus: () => void each('gainedFocus').catch(logFailure),
    lostFocus: () => void each('lostFocus').catch(logFailure),
    clearIfOurs: () => each('clearIfOurs'),
  };
}

/** Newer versions of Electron have a second object for the selection, older ones a parameter. */
interface OldClipboard {
  readText(kind: 'selection'): string;
  clear(kind: 'selection'): void;
}

function clipboards(): ClipboardPort[] {
  const main: ClipboardPort = { read: async () => clipboard.readText(), clear: () => clipboard.clear() };
  if (process.platform !== 'linux') return [main];
  const old = clipboard as unknown as OldClipboard; // the types are of the newest version only
  const selection: ClipboardPort = clipboard.selection
    ? { read: () => clipboard.selection.readText(), clear: () => clipboard.selection.clear() }
    : { read: async () => old.readText('selection'), clear: () => old.clear('selection') };
  return [main, selection];
}
