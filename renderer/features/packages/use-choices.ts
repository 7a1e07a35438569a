import { useState } from 'react';
import { chosenOf, useIdentities } from '../../store/use-identities';
import { type Envelope, nothingTyped } from '../../ui/envelope-choice';
import { useStatement } from './use-statement';

const openEnvelope: Envelope = { way: 'open', to: [], typed: nothingTyped };

/** Who sends, who signs and who can open it, as chosen in a wizard that keeps nothing of it: a draft's own does (use-wizard.ts). */
export function useChoices() {
  const [own, setOwn] = useState({ note: '', receiver: '' });
  const [chosen, onChoose] = useState<string>();
  const [envelope, onEnvelope] = useState(openEnvelope);
  const statement = useStatement({ own, onOwn: (change) => setOwn((was) => ({ ...was, ...change })) });
  const { list = [] } = useIdentities();
  return { statement, identity: chosenOf(list, chosen), envelope, list, onChoose, onEnvelope };
}
