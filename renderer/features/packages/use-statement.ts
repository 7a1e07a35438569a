import { useEffect, useMemo, useState } from 'react';
import { useStore } from '../../store/context';
import type { Statement } from './export-plan';

export interface KeptStatement {
  readonly value: Statement;
  readonly set: (change: Partial<Statement>) => void;
  readonly isComplete: boolean;
  /** What was remembered has been read. */
  readonly isRead: boolean;
}

/** What is typed for one package alone. */
interface OwnWords {
  readonly own: Pick<Statement, 'note' | 'receiver'>;
  readonly onOwn: (change: Partial<OwnWords['own']>) => void;
}

const remembered = ['institution', 'unit', 'author', 'role'] as const;

const typedOf = <T extends Readonly<Record<string, string>>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));

/** Who sends: remembered sealed in the vault from one export to the next. Note and receiver belong to one package (use-wizard.ts). */
export function useStatement({ own, onOwn }: OwnWords): KeptStatement {
  const { settings } = useStore();
  const [kept, setKept] = useState({ institution: '', unit: '', author: '', role: '' });
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    const load = async () => {
      // a row that does not open is asked for again
      const read = (name: string) => settings.get(name).catch(() => undefined);
      const entries = await Promise.all(remembered.map(async (name) => [name, await read(`export.${name}`)]));
      const found = Object.fromEntries(entries.filter(([, kept]) => typeof kept === 'string'));
      const author = await read('author');
      // what is typed already stays
      setKept((was) => ({ ...was, ...(typeof author === 'string' && { author }), ...found, ...typedOf(was) }));
      setRead(true);
    };
    void load();
  }, [settings]);
  return useMemo(
    () => ({
      value: { ...kept, ...own },
      set: ({ note, receiver, ...change }) => {
        if (note !== undefined) onOwn({ note });
        if (receiver !== undefined) onOwn({ receiver });
        setKept((was) => ({ ...was, ...change }));
        for (const name of remembered) {
          const typed = change[name];
          if (typed !== undefined) void settings.set(`export.${name}`, typed);
        }
      },
      isComplete: kept.institution.trim() !== '' && kept.author.trim() !== '',
      isRead,
    }),
    [kept, isRead, own, onOwn, settings],
  );
}
