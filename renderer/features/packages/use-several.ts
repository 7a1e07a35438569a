import { useCallback, useEffect, useState } from 'react';
import type { Level, Verdict } from '#shared/package/index';
import { useSession } from '../../store/context';
import { useIncoming, type Waiting } from '../../store/incoming';
import type { Session } from '../../store/session';
import { commonName } from '../../ui/format';
import type { Grounds } from './use-grounds';
import { tryKeys } from './use-opened';

/** What was found of one of several, to be listed: nothing of its text. */
export type Looked =
  | {
      readonly state: 'judged';
      readonly level: Level;
      readonly kind: Kind | undefined;
      readonly signer: string;
      readonly digest: string | undefined;
    }
  /** It is sealed with a passphrase, and nobody was asked for it. */
  | { readonly state: 'asks' }
  | { readonly state: 'failed'; readonly failure: unknown };
export type Kind = NonNullable<Verdict['manifest']>['kind'] | 'foreign';

export interface Several {
  readonly files: readonly Waiting[];
  /** By the id of the file; one that was not looked at yet has none. */
  readonly looked: Readonly<Record<string, Looked>>;
  /** What stood on the sheet of a file: a later look than that of the list. */
  readonly see: (id: string, looked: Looked) => void;
}

/** Files that came at once, each read, opened and judged by itself, one after the other. Of each is kept what the list says. */
export function useSeveral(judge: Grounds['judge']): Several {
  const session = useSession();
  const files = useIncoming((state) => state.several);
  const [looked, setLooked] = useState<Several['looked']>({});
  const see = useCallback((id: string, found: Looked) => setLooked((was) => ({ ...was, [id]: found })), []);
  useEffect(() => {
    setLooked({});
    if (!judge) return;
    let here = true;
    const lookAtAll = async () => {
      for (const file of files) {
        const found = await look(file, session, judge);
        if (!here) return;
        see(file.id, found);
      }
    };
    void lookAtAll();
    return () => {
      here = false;
    };
  }, [files, session, judge, see]);
  return { files, looked, see };
}

/** Whatever is wrong with one file is said of that file. */
async function look({ read }: Waiting, session: Session, judge: NonNullable<Grounds['judge']>): Promise<Looked> {
  try {
    const inside = await tryKeys(session, await read());
    if (inside.state !== 'opened') return inside;
    return listed((await judge(inside.file.bytes)).verdict);
  } catch (failure) {
    return { state: 'failed', failure };
  }
}

/** What the list says of a verdict. What an invalid file says of itself is not repeated. */
export function listed({ level, manifest, foreign, signatures, digest }: Verdict): Looked {
  if (level === 'invalid') return { state: 'judged', level, kind: undefined, signer: '', digest };
  const [first] = signatures;
  return {
    state: 'judged',
    level,
    kind: foreign ? 'foreign' : manifest?.kind,
    signer: first ? commonName(first.subject) : '',
    digest,
  };
}
