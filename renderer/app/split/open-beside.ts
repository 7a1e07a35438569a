import { useEffect } from 'react';
import { isReadable, withoutBeside } from './beside';
import type { Split } from './use-split';

const inApp = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest('a[href^="#/"]')?.getAttribute('href') ?? undefined) : undefined;

/** Ctrl and a click, or Ctrl and Enter, opens a link of ours beside. Without this the browser would ask for a window. */
export function useLinksBeside({ open }: Split): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const href = event.ctrlKey || event.metaKey ? inApp(event.target) : undefined;
      if (href === undefined) return;
      event.preventDefault();
      open(href.slice(1));
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [open]);
}

/** The key: closes the second pane, or opens it with the link that has the focus, or else with the page itself. */
export function toggleSplit({ beside, open, close }: Split): void {
  if (beside !== undefined) {
    close();
    return;
  }
  const focused = inApp(document.activeElement);
  const here = withoutBeside(window.location.hash);
  const wanted = [focused?.slice(1), here, '/library'].find((one) => one !== undefined && isReadable(one));
  open(wanted ?? '/library');
}

/** Opens an address beside, or where it may not stand there in the first pane. */
export function openBeside({ open }: Split): (address: string) => void {
  return (address) => {
    if (!open(address)) window.location.assign(`#${address}`);
  };
}
