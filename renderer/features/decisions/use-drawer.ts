import { type KeyboardEvent, useRef, useState } from 'react';

/** A drawer that belongs to one page of a screen: it closes with Esc, and when another page comes. */
export function useDrawer(page: string) {
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
  return { button, isOpen, toggle: () => setOpenOn(isOpen ? undefined : page), onKeyDown };
}
