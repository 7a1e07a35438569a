import { useEffect, useMemo, useState } from 'react';
import { useStore } from '../../store/context';
import type { Statement } from './export-plan';

export interface KeptStatement {
  readonly value: Statement;
  readonly set: (change: Partial<Statement>) => void;
  readonly isComplete: boolean;
}

const remembered = ['institution', 'unit', 'author', 'role'] as const;

/** Who sends: remembered sealed in the vault from one export to the next; the note is new each time. */
export function useStatement(): KeptStatement {
  const { settings } = useStore();
  const [value, setValue] = useState<Statement>({ institution: '', unit: '', author: '', role: '', note: '' });
  useEffect(() => {
    const load = async () => {
      const entries = await Promise.all(remembered.map(async (name) => [name, await settings.get(`export.${name}`)]));
      const found = Object.fromEntries(entries.filter(([, kept]) => typeof kept === 'string'));
      setValue((typed) => ({ ...typed, ...found }));
    };
    void load();
  }, [settings]);
  return useMemo(
    () => ({
      value,
      set: (change) => {
        setValue((was) => ({ ...was, ...change }));
        for (const name of remembered) {
          const typed = change[name];
          if (typed !== undefined) void settings.set(`export.${name}`, typed);
        }
      },
      isComplete: value.institution.trim() !== '' && value.author.trim() !== '',
    }),
    [value, settings],
  );
}
