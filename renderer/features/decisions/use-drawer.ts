import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';

/**
 * A drawer that belongs to one page of a screen: it closes with Esc, when another page comes, and when the focus goes on
 * behind it, so that it never hides what one works on.
 */
export function useDrawer(page: string, id: string) {
  const [openOn, setOpenOn] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = openOn === page;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return;
    // the key is used up here: it does not lead back as well
    event.preventDefault();
    event.stopPropagation();
    setOpenOn(undefined);
    button.current?.focus();
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (isOpen && target !== button.current && !document.getElementById(id)?.contains(target)) setOpenOn(undefined);
  };
  return { button, isOpen, toggle: () => setOpenOn(isOpen ? undefined : page), onKeyDown, onFocus };
}
