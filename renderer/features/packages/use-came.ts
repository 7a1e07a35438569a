import { useEffect, useRef, useState } from 'react';
import { type Incoming, useIncoming } from '../../store/incoming';

export interface Came {
  /** The file that is looked at. */
  readonly file: Incoming | undefined;
  /** Why one could not be read. */
  readonly failure: unknown;
  /** Does what may fail, and keeps why. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<void>;
  /** Reads this one and looks at it, unless another was asked for meanwhile. */
  readonly show: (read: () => Promise<Incoming>) => void;
}

/** What came from outside is taken once; where others have come, the one before goes. */
export function useCame(): Came {
  const [file, setFile] = useState<Incoming>();
  const [failed, setFailed] = useState<unknown>();
  const asked = useRef(0);
  const incoming = useIncoming((state) => state.file);
  const several = useIncoming((state) => state.several);
  const take = useIncoming((state) => state.take);
  const dropped = useIncoming((state) => state.failure);
  // stands before the next: a list that goes and a file that comes are one change
  // biome-ignore lint/correctness/useExhaustiveDependencies: other files have come
  useEffect(() => {
    asked.current++;
    setFile(undefined);
  }, [several]);
  useEffect(() => {
    if (incoming) setFile(take());
  }, [incoming, take]);
  const attempt = async (work: () => Promise<unknown>) => {
    setFailed(undefined);
    await work().catch(setFailed);
  };
  const show = (read: () => Promise<Incoming>) => {
    const mine = ++asked.current;
    setFile(undefined);
    void attempt(async () => {
      const found = await read();
      if (mine === asked.current) setFile(found);
    });
  };
  return { file, failure: failed ?? dropped, attempt, show };
}
