import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { replaceWindowAddress } from '../../ui/address';
import { besideOf, isReadable, withBeside, withoutBeside } from './beside';

/** The second pane: what stands in it, and the ways to change that. */
export interface Split {
  readonly beside: string | undefined;
  /** Shows an address beside; one that may not stand there is refused. */
  readonly open: (address: string) => boolean;
  readonly close: () => void;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
const currentHash = () => window.location.hash;

/** The second pane stays while the first one goes from page to page, until it is closed. */
export function useSplit(): Split {
  const hash = useSyncExternalStore(subscribe, currentHash);
  const beside = besideOf(hash);
  const kept = useRef(beside);
  useEffect(() => {
    if (beside !== undefined) kept.current = beside;
    // the first pane went on to an address of its own
    else if (kept.current !== undefined) replaceWindowAddress(withBeside(window.location.hash, kept.current));
  }, [beside]);
  const ways = useMemo(() => {
    const show = (next: string | undefined) => {
      kept.current = next;
      replaceWindowAddress(withBeside(window.location.hash, next));
    };
    return {
      open: (address: string) => {
        if (isReadable(address)) show(address);
        return isReadable(address);
      },
      close: () => show(undefined),
    };
  }, []);
  // while the address is being mended the pane stands still
  return { beside: beside ?? kept.current, ...ways };
}

const mainLocation = () => withoutBeside(window.location.hash);
const navigate = (to: string, options?: { readonly replace?: boolean }) => {
  if (options?.replace) replaceWindowAddress(to.replace(/^#/, ''));
  else window.location.assign(`#${to.replace(/^#/, '')}`);
};

/** Where the first pane is: the window's address without what stands beside. */
export function useMainLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, mainLocation), navigate];
}
useMainLocation.hrefs = (href: string) => `#${href}`;
