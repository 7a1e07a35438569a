import { useState } from 'react';
import { useRecipients } from '../../store/recipients';
import { type Envelope, nothingTyped } from '../../ui/envelope-choice';
import type { KeptWizard } from './use-wizard';

type Change = (change: { readonly envelope: NonNullable<KeptWizard['envelope']> }) => void;

/** Who can open the package, as it was chosen: kept with the wizard but for the passphrase. A key that was removed is no choice any more. */
export function useEnvelope(kept: KeptWizard['envelope'], change: Change) {
  const { own = [], others = [] } = useRecipients();
  const [typed, setTyped] = useState(nothingTyped);
  const standing = new Set([
    ...own.map(({ recipient }) => recipient),
    ...others.filter(({ removed }) => removed === null).map(({ recipient }) => recipient),
  ]);
  const to = (kept?.to ?? []).filter((recipient) => standing.has(recipient));
  return {
    envelope: { way: kept?.way ?? 'open', to, typed } satisfies Envelope,
    setEnvelope: ({ way, to: chosen, typed: words }: Envelope) => {
      setTyped(words);
      change({ envelope: { way, to: [...chosen] } });
    },
  };
}
