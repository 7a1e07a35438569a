import { createContext, useContext } from 'react';

/** Writes an address in place of the present one, such as `/library?shelf=law`: the way back leads past it. */
export type ReplaceAddress = (address: string) => void;

/** An address of ours has its query behind the number sign, where the router would put it before. */
export const replaceWindowAddress: ReplaceAddress = (address) => {
  const { href: oldURL, hash } = window.location;
  if (hash === `#${address}`) return;
  history.replaceState(history.state, '', `#${address}`);
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: window.location.href }));
};

/** Which address a screen writes: that of the window, or of the second pane that it stands in. */
export const AddressContext = createContext<ReplaceAddress>(replaceWindowAddress);

export function useReplaceAddress(): ReplaceAddress {
  return useContext(AddressContext);
}

/** Whether this is a screen of the second pane: the window's history and focus are those of the first. */
export function useIsSecondPane(): boolean {
  return useContext(AddressContext) !== replaceWindowAddress;
}
