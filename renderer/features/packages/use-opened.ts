import { useEffect, useState } from 'react';
import { AppError } from '#shared/base/errors';
import { isEnvelope } from '#shared/envelope/index';
import { useSession } from '../../store/context';
import type { Incoming } from '../../store/incoming';
import type { Session } from '../../store/session';
import { openEnvelopePort } from '../../store/signing';
import { openPackageWorker } from '../../workers/package';
import type { OpenRequest } from '../../workers/package-api';

/** What a file holds, once it is out of an envelope that needs no passphrase. */
export type FoundInside =
  | { readonly state: 'asks' }
  | { readonly state: 'opened'; readonly file: Incoming; readonly by?: 'key' | 'passphrase' }
  | { readonly state: 'failed'; readonly failure: unknown };
type Found = FoundInside | { readonly state: 'none' };

/** A file as it came, out of the envelope that is around it, if one is. */
export interface Opened {
  readonly file: Incoming | undefined;
  readonly by: 'key' | 'passphrase' | undefined;
  /** It was locked with a passphrase, which nobody typed yet, or another one. */
  readonly asks: boolean;
  readonly failure: unknown;
  readonly busy: boolean;
  readonly open: (passphrase: string) => Promise<void>;
}

/** Keys of the vault are tried without asking; a passphrase is asked for. What comes out is verified as any package is. */
export function useOpened(came: Incoming | undefined): Opened {
  const session = useSession();
  const [found, setFound] = useState<Found>({ state: 'none' });
  const [wrong, setWrong] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setWrong(undefined);
    setFound({ state: 'none' });
    if (!came) return;
    let here = true;
    setBusy(true);
    void tryKeys(session, came).then((next) => {
      if (!here) return;
      setFound(next);
      setBusy(false);
    });
    return () => {
      here = false;
    };
  }, [came, session]);
  const open = async (passphrase: string) => {
    if (!came || busy) return;
    setBusy(true);
    setWrong(undefined);
    try {
      const bytes = await openWith(came, { passphrase });
      setFound({ state: 'opened', file: { name: came.name, bytes }, by: 'passphrase' });
    } catch (thrown) {
      setWrong(thrown);
    } finally {
      setBusy(false);
    }
  };
  return {
    file: found.state === 'opened' ? found.file : undefined,
    by: found.state === 'opened' ? found.by : undefined,
    asks: found.state === 'asks',
    failure: found.state === 'failed' ? found.failure : wrong,
    busy,
    open,
  };
}

/** What stands without a question; only where a passphrase opens it, one must be asked for. */
export async function tryKeys(session: Session, came: Incoming): Promise<FoundInside> {
  if (!isEnvelope(came.bytes)) return { state: 'opened', file: came };
  try {
    const bytes = await openWith(came, { opener: await openEnvelopePort(session) });
    return { state: 'opened', file: { name: came.name, bytes }, by: 'key' };
  } catch (failure) {
    const isLocked = failure instanceof AppError && failure.code === 'package/encryption-passphrase';
    return isLocked ? { state: 'asks' } : { state: 'failed', failure };
  }
}

async function openWith({ bytes }: Incoming, keys: OpenRequest['keys']) {
  const worker = openPackageWorker();
  try {
    return await worker.open({ bytes, keys });
  } finally {
    worker.close();
  }
}
