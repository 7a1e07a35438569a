import { useEffect, useRef, useState } from 'react';
import { z } from '#shared/base/zod';
import { markings } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { withTemplate } from '#shared/content/case-template';
import { usePack, useStore } from '../../store/context';

const setting = 'intake';
const intakeSchema = z.strictObject({
  template: z.string().max(80).default(''),
  title: z.string().max(200).default(''),
  marking: z.enum(markings).default('LIMITE'),
});
export type Intake = z.infer<typeof intakeSchema>;

export interface IntakeDraft {
  readonly intake: Intake;
  readonly change: (part: Partial<Intake>) => void;
  /** Begins the case, and answers its id. */
  readonly begin: () => Promise<string>;
}

/** What is typed before there is a case. It rests sealed with the settings, so that going elsewhere loses nothing. */
export function useIntake(): IntakeDraft {
  const store = useStore();
  const pack = usePack();
  const [typed, setTyped] = useState<Partial<Intake>>({});
  const [kept, setKept] = useState<Partial<Intake>>({});
  const latest = useRef(typed);
  const first = pack.caseTemplates[0]?.id ?? '';
  useEffect(() => {
    let here = true;
    void store.settings.get(setting).then(
      (value) => here && setKept(readIntake(value)),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [store]);
  const whole = { ...kept, ...typed };
  const known = pack.caseTemplates.some(({ id }) => id === whole.template);
  const intake = intakeSchema.parse({ ...whole, template: known ? whole.template : first });
  const change = (part: Partial<Intake>) => {
    latest.current = { ...latest.current, ...part };
    setTyped(latest.current);
    void store.settings.set(setting, JSON.stringify({ ...intake, ...part })).catch(() => undefined);
  };
  const begin = async () => {
    const now = Date.now();
    const { title, marking } = intake;
    const empty = newCase({ id: crypto.randomUUID(), now, title: title.trim(), marking });
    const template = pack.caseTemplates.find(({ id }) => id === intake.template);
    const ids = template?.points.map(() => crypto.randomUUID()) ?? [];
    const file = template ? withTemplate(empty, { template, ids, now }) : empty;
    await store.cases.put(file);
    await store.settings.set(setting, '');
    return file.id;
  };
  return { intake, change, begin };
}

/** What was kept of an earlier sitting; nothing of it where it does not fit. */
function readIntake(value: unknown): Partial<Intake> {
  if (typeof value !== 'string' || value === '') return {};
  try {
    return intakeSchema.parse(JSON.parse(value));
  } catch {
    return {};
  }
}
