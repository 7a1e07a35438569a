import { useState } from 'react';
import { filledFromEvidence, withAttached } from '#shared/drafting/attach';
import { bridge } from '../../../bridge';
import { usePack, useStore } from '../../../store/context';
import { useOpenCase } from '../../../store/use-open-case';
import type { Studio } from '../use-studio';

/** A file that was picked and is not in the register yet. */
export interface Picked {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Attaching {
  readonly picked: Picked | undefined;
  readonly isBusy: boolean;
  readonly failure: unknown;
  readonly pick: () => Promise<void>;
  readonly attach: (given: { readonly title: string; readonly date: string }) => Promise<void>;
}

/** Takes a file into the evidence register of the case and fills what the draft takes from it. It is on file once it is sealed. */
export function useAttach(question: string, { record, template, file }: Studio, onKept: () => void): Attaching {
  const { attachments } = useStore();
  const content = usePack();
  const held = useOpenCase(file.id);
  const [picked, setPicked] = useState<Picked>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const doing = async (run: () => Promise<void>) => {
    setFailure(undefined);
    setBusy(true);
    await run().catch(setFailure);
    setBusy(false);
  };
  return {
    picked,
    isBusy,
    failure,
    pick: () => doing(async () => setPicked((await bridge.call('file.open', { purpose: 'any' })) ?? undefined)),
    attach: ({ title, date }) =>
      doing(async () => {
        if (held.state !== 'open' || !picked) return;
        const now = Date.now();
        const attachment = await attachments.add({ ...picked, now });
        const id = crypto.randomUUID();
        held.set((was) => withAttached(was, { id, question, title, date, attachment, now }));
        await held.flush();
        const known = { case: held.current(), content, measures: template.measures, question };
        onKept();
        record.set((was) => filledFromEvidence(template, was, known));
        setPicked(undefined);
      }),
  };
}
