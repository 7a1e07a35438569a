import { createContext } from 'react';

/** What stands in the slots of the texts that are compared, by name; a slot without text shows its name. */
export const SlotTexts = createContext<Readonly<Record<string, string>>>({});
