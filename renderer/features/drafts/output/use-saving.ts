import { useState } from 'react';

export interface Saving {
  readonly isBusy: boolean;
  /** The file's name, once it is written. */
  readonly name?: string;
  readonly failure?: unknown;
}

/**
 * One saving after another, and what became of the last. `write` answers the file's name, or nothing if the person
 * picked no place; `save` answers whether a file was written. What is thrown stands in `state.failure`.
 */
export function useSaving<A extends readonly unknown[]>(write: (...order: A) => Promise<string | undefined>) {
  const [state, setState] = useState<Saving>({ isBusy: false });
  const save = async (...order: A): Promise<boolean> => {
    setState({ isBusy: true });
    try {
      const name = await write(...order);
      setState({ isBusy: false, ...(name === undefined ? {} : { name }) });
      return name !== undefined;
    } catch (failure) {
      setState({ isBusy: false, failure });
      return false;
    }
  };
  return { state, save };
}
