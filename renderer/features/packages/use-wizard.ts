import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from '#shared/base/zod';
import { routePolicies } from '#shared/drafting/route';
import { useStore } from '../../store/context';
import type { Purpose } from './export-plan';

const purposeSchema: z.ZodType<Purpose> = z.union([
  z.strictObject({ kind: z.enum(['share', 'send']) }),
  z.strictObject({
    kind: z.literal('clear'),
    step: z.string().max(200),
    to: z.string().max(200),
    due: z.string().max(40),
    policy: z.enum(routePolicies),
  }),
]);

/** The wizard as it was left, for one draft: sealed, so that a way to another page, or a lock, costs no word. */
const openSchema = z.strictObject({
  draft: z.string().max(60),
  note: z.string().max(300),
  receiver: z.string().max(200).optional(),
  purpose: purposeSchema.optional(),
  identity: z.string().max(60).optional(),
  /** Never the passphrase: it is typed anew. */
  envelope: z
    .strictObject({ way: z.enum(['open', 'people', 'passphrase']), to: z.array(z.string().max(80)).max(64) })
    .optional(),
});

export type KeptWizard = z.infer<typeof openSchema>;

const setting = 'export.open';

/** How the address ends that leads from the page of identities back to the page on who signs. */
export const backFromIdentity = 'from=identity';

/** What was typed and chosen in the wizard; `undefined` until it is known whether it was left half done. */
export function useWizard(draft: string) {
  const { settings } = useStore();
  const [value, setValue] = useState<KeptWizard>();
  const current = useRef<KeptWizard>(undefined);
  useEffect(() => {
    const load = async () => {
      const kept = await settings.get(setting).catch(() => undefined);
      const found = typeof kept === 'string' ? readOpen(kept) : undefined;
      current.current = found?.draft === draft ? found : { draft, note: '' };
      setValue(current.current);
    };
    void load();
  }, [settings, draft]);
  return useMemo(
    () => ({
      value,
      set: (change: Partial<Omit<KeptWizard, 'draft'>>) => {
        if (!current.current) return;
        current.current = { ...current.current, ...change };
        setValue(current.current);
        void settings.set(setting, JSON.stringify(current.current));
      },
      end: () => void settings.set(setting, ''),
    }),
    [value, settings],
  );
}

function readOpen(text: string): KeptWizard | undefined {
  try {
    return openSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
