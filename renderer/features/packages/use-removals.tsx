import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n';
import { Notice } from '../../ui/Status';

export interface Removals {
  readonly say: () => void;
  readonly notice: ReactNode;
  /** For the title of the screen: with each removal it takes the focus again. */
  readonly focusKey: string;
}

/** What stood for a key goes with it, and the focus in it: the screen says so, and begins at its title again. */
export function useRemovals(): Removals {
  const t = useWords();
  const [count, setCount] = useState(0);
  return {
    say: () => setCount((was) => was + 1),
    notice: count > 0 && <Notice level="valid" title={t('packages.keys.remove.done')} />,
    focusKey: String(count),
  };
}
