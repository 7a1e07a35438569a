import { useEffect, useMemo, useRef, useState } from 'react';
import type { SlotValues } from '#shared/document/to-text';
import type { Decider } from '#shared/drafting/follow';
import type { Draft } from '#shared/drafting/model';
import { slotTexts } from '#shared/drafting/slot-value';
import { asTwin, type TwinRow, withAgreed } from '#shared/drafting/twin';
import { allTwinRows, withFieldAgreed } from '#shared/drafting/twin-fields';
import { useCommands } from '../../../ui/frame';
import { type Signer, useSigner } from '../signer/use-signer';
import type { Studio } from '../use-studio';

export interface TwinWork {
  readonly rows: readonly TwinRow[];
  readonly signer: Signer;
  /** What stands in the fields, in the other language. */
  readonly texts: SlotValues;
  /** The row that waits for a name. */
  readonly waiting: string | undefined;
  /** Says in the person's name that both sides of a row mean the same. */
  readonly agree: (row: TwinRow) => void;
}

/** The rows of two languages, and saying of one that its sides mean the same. */
export function useTwin({ draft, template, record }: Studio): TwinWork {
  const rows = useMemo(() => allTwinRows(draft, template), [draft, template]);
  const texts = useMemo(() => slotTexts(template, asTwin(draft) ?? draft), [draft, template]);
  const signer = useSigner();
  const [waiting, setWaiting] = useState<string>();
  const agree = (row: TwinRow) => {
    if (!canAgree(row)) return;
    if (signer.name === '') return setWaiting(row.id);
    signer.keep();
    setWaiting(undefined);
    record.set((was) => agreed(was, row, { name: signer.name, at: new Date().toISOString() }));
  };
  return { rows, texts, signer, waiting, agree };
}

/** A field without words of its own can be held to be the same; a paragraph needs words. */
export function canAgree({ state, field }: TwinRow): boolean {
  return state === 'missing' ? field !== undefined : state !== 'agreed' && state !== 'gone';
}

function agreed(draft: Draft, { id, field }: TwinRow, by: Decider): Draft {
  return field === undefined ? withAgreed(draft, id, by) : withFieldAgreed(draft, field, by);
}

/** In a row one key says that the two agree; another leads to the next one that does not. */
export function useTwinKeys(work: TwinWork): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  const commands = useMemo(() => {
    const here = () => document.activeElement?.closest<HTMLElement>('[data-twin]')?.dataset['twin'];
    const agree = () => {
      const row = latest.current.rows.find(({ id }) => id === here());
      if (row) latest.current.agree(row);
    };
    const next = () => {
      const { rows } = latest.current;
      const from = rows.findIndex(({ id }) => id === here());
      const after = [...rows.slice(from + 1), ...rows.slice(0, from + 1)];
      const found = after.find(({ state }) => state !== 'agreed');
      if (found) document.querySelector<HTMLElement>(`[data-twin="${CSS.escape(found.id)}"] button`)?.focus();
    };
    return [
      { id: 'drafts.twinAgree', shortcut: 'Alt+G', run: agree },
      { id: 'drafts.twinNext', shortcut: 'Alt+N', run: next },
    ];
  }, []);
  useCommands(commands);
}
