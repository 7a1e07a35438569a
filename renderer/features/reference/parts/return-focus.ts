import { useEffect, useLayoutEffect } from 'react';
import { useIsSecondPane } from '../../../ui/address';
import { keep, kept } from './kept';

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];

/**
 * Whoever comes back to a screen finds the focus on the link by which they left it. The place is kept with the entry of
 * the history, so that each way back has its own. Whoever comes first finds the top of the screen. Used above the screens:
 * what they do with the focus themselves comes before.
 */
export function useReturnFocus(address: string): void {
  // the history of the window, its links and its scrolling are those of the first pane
  const isSecond = useIsSecondPane();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another screen
  useLayoutEffect(() => {
    if (isSecond) return;
    for (const scroller of [document.getElementById('main'), document.scrollingElement]) scroller?.scrollTo(0, 0);
  }, [address, isSecond]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is the reason to look
  useEffect(() => {
    const { link } = isSecond ? {} : kept();
    if (link !== undefined) links()[link]?.focus();
  }, [address, isSecond]);
  useEffect(() => {
    if (isSecond) return;
    const leave = ({ target }: FocusEvent) => {
      const link = target instanceof HTMLAnchorElement ? links().indexOf(target) : -1;
      if (link >= 0) keep({ link });
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  }, [isSecond]);
}
