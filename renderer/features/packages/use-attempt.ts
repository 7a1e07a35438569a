import { useState } from 'react';

export interface Attempt {
  /** Does a piece of work, and keeps what it says, or why it failed. */
  readonly run: (work: () => Promise<string | undefined>) => Promise<void>;
  readonly said: string | undefined;
  readonly failure: unknown;
}

export function useAttempt(): Attempt {
  const [failure, setFailure] = useState<unknown>();
  const [said, setSaid] = useState<string>();
  const run = async (work: () => Promise<string | undefined>) => {
    setFailure(undefined);
    setSaid(undefined);
    try {
      setSaid(await work());
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return { run, said, failure };
}
