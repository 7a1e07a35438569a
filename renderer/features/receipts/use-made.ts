import { useEffect, useMemo, useRef, useState } from 'react';
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
  const stamp = useRef({ root: '', at: Date.now() });
  const made = useMemo((): Made => {
    const make = () =>
      receiptOf({ file, pack, digest, now: stamp.current.at, author: author.trim(), salt: saltsFrom(salts) });
    try {
      const receipt = make();
      const isAnother = stamp.current.root !== '' && stamp.current.root !== receipt.root;
      // the words on the screen hold while nothing in it changes: another text of the case is another time
      if (isAnother) stamp.current.at = Date.now();
      stamp.current.root = receipt.root;
      return { receipt: isAnother ? make() : receipt };
    } catch (failure) {
      return { failure };
    }
  }, [file, pack, digest, author, salts]);
  return { made, author, setAuthor };
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
