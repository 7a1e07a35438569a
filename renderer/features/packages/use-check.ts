import { useEffect, useState } from 'react';
import type { Incoming } from '../../store/incoming';
import type { Grounds, Judged } from './use-grounds';
import { type Opened, useOpened } from './use-opened';

export interface Check {
  readonly opened: Opened;
  /** `of`: the file as it came. */
  readonly judged: (Judged & { readonly of: Incoming }) | undefined;
  readonly failure: unknown;
  readonly busy: boolean;
}

/** One file out of its envelope, and the verdict on it; judged anew where another is believed. */
export function useCheck(came: Incoming | undefined, judge: Grounds['judge']): Check {
  const opened = useOpened(came);
  const { file } = opened;
  const [judged, setJudged] = useState<Check['judged']>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setJudged(undefined);
    setFailure(undefined);
    if (!came || !file || !judge) return;
    let here = true;
    setBusy(true);
    judge(file.bytes.slice())
      .then((found) => here && setJudged({ ...found, of: came }))
      .catch((thrown: unknown) => here && setFailure(thrown))
      .finally(() => here && setBusy(false));
    return () => {
      here = false;
    };
  }, [came, file, judge]);
  return { opened, judged, failure, busy };
}
