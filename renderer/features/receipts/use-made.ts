import { useEffect, useMemo, useState } from 'react';
import { toHex } from '#shared/base/bytes';
import type { CaseFile } from '#shared/case/model';
import type { Receipt } from '#shared/receipt/model';
import { receiptOf } from '#shared/receipt/receipt-of';
import { useContent, useStore } from '../../store/context';

/** The receipt of the case as it stands, or why there is none. */
export type Made = { readonly receipt: Receipt } | { readonly failure: unknown };

const AUTHOR = 'export.author';

/** Made anew when the case or its author changes; the salts of one visit stay, so that typing a name is cheap. */
export function useMade(file: CaseFile) {
  const { pack, digest } = useContent();
  const { settings } = useStore();
  const [author, setAuthor] = useState('');
  const [salts] = useState((): string[] => []);
  useEffect(() => {
    void settings.get(AUTHOR).then((kept) => {
      if (typeof kept === 'string') setAuthor((typed) => typed || kept);
    });
  }, [settings]);
  const now = useNow(file);
  const made = useMemo((): Made => {
    try {
      return { receipt: receiptOf({ file, pack, digest, now, author: author.trim(), salt: saltsFrom(salts) }) };
    } catch (failure) {
      return { failure };
    }
  }, [file, pack, digest, now, author, salts]);
  return { made, author, setAuthor };
}

/** The time at which the case was last seen to change. */
function useNow(file: CaseFile): number {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the case is another time
  return useMemo(() => Date.now(), [file]);
}

/** Fresh random bits for each piece, drawn once. */
function saltsFrom(salts: string[]): () => string {
  let at = 0;
  return () => {
    const salt = salts[at] ?? toHex(crypto.getRandomValues(new Uint8Array(16)));
    salts[at++] = salt;
    return salt;
  };
}
