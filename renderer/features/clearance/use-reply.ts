import { useState } from 'react';
import type { Typed } from '#shared/clearance/incoming';
import { useRecipientChoices } from '../../store/recipients';
import { type Envelope, nothingTyped } from '../../ui/envelope-choice';
import type { OpenIncoming } from './use-sign';

export interface Reply {
  readonly envelope: Envelope;
  readonly setEnvelope: (envelope: Envelope) => void;
}

/**
 * Who can open what is signed here. What came in an envelope leaves in one unless a person says otherwise, so that it waits until
 * its readers are chosen. The choice stays with the row, the passphrase nowhere; a key that was removed is no choice any more.
 */
export function useReply({ value }: OpenIncoming, change: (typed: Typed) => void): Reply {
  const { own, others } = useRecipientChoices();
  const [typed, setTyped] = useState(nothingTyped);
  const kept = value.typed.envelope;
  const standing = new Set([own, ...others.map(({ recipient }) => recipient)]);
  const to = (kept?.to ?? []).filter((recipient) => standing.has(recipient));
  return {
    envelope: { way: kept?.way ?? (value.sealed ? 'people' : 'open'), to, typed },
    setEnvelope: (chosen) => {
      setTyped(chosen.typed);
      change({ envelope: { way: chosen.way, to: [...chosen.to] } });
    },
  };
}
