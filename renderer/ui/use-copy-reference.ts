import { useCallback, useState } from 'react';

/** Puts a reference on the clipboard and knows what came of it. */
export function useCopyReference(text: () => string) {
  const [outcome, setOutcome] = useState<'done' | 'refused'>();
  const copy = useCallback(() => {
    setOutcome(undefined);
    void navigator.clipboard.writeText(text()).then(
      () => setOutcome('done'),
      () => setOutcome('refused'),
    );
  }, [text]);
  return { copy, outcome };
}
