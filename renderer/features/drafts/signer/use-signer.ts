import { useState } from 'react';
import { useStore } from '../../../store/context';
import { useAuthor } from '../../../store/use-open-case';

export interface Signer {
  /** In whose name something is said; empty until it was said once. */
  readonly name: string;
  /** Whether it has to be asked for. */
  readonly isAsked: boolean;
  /** What stands in the field. */
  readonly typed: string;
  readonly set: (name: string) => void;
  /** Kept for the next time. */
  readonly keep: () => void;
}

/** Who overrides, comments and decides here: the name of the settings, asked for once where there is none. */
export function useSigner(): Signer {
  const store = useStore();
  const known = useAuthor().trim();
  const [typed, setTyped] = useState('');
  const [isTyping, setTyping] = useState(false);
  const isAsked = known === '' || isTyping;
  return {
    name: isAsked ? typed.trim() : known,
    isAsked,
    typed,
    set: (name) => {
      setTyping(true);
      setTyped(name);
    },
    keep: () => {
      if (isAsked && typed.trim() !== '') void store.settings.set('author', typed.trim());
    },
  };
}
