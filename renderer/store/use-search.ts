import { useContext, useEffect, useRef, useState } from 'react';
import { type ErrorCode, toErrorData } from '#shared/base/errors';
import type { SearchAnswer, SearchRequest } from '#shared/search/model';
import { SearchContext } from './search';

export interface Searched {
  /** The last answer, which may be that of an earlier request. */
  readonly answer: SearchAnswer | undefined;
  /** The answer, or the failure, is that of the request given. */
  readonly isCurrent: boolean;
  /** Why nothing can be found. */
  readonly failure: ErrorCode | undefined;
}

interface State {
  readonly request?: SearchRequest;
  readonly answer?: SearchAnswer;
  readonly failure?: ErrorCode;
}

/** Answers to what is typed: one question at a time, and only the newest of those that wait. */
export function useSearch(request: SearchRequest): Searched {
  const search = useContext(SearchContext);
  const [state, setState] = useState<State>({});
  const wanted = useRef(request);
  const isAsking = useRef(false);
  useEffect(() => {
    wanted.current = request;
    const ask = async () => {
      const asked = wanted.current;
      const next = await search.search(asked).then(
        (answer): State => ({ request: asked, answer }),
        (thrown): State => ({ request: asked, failure: toErrorData(thrown).code }),
      );
      setState(next);
      if (wanted.current !== asked) await ask();
    };
    if (isAsking.current) return;
    isAsking.current = true;
    void ask().finally(() => {
      isAsking.current = false;
    });
  }, [search, request]);
  const isCurrent = state.request === request || state.failure !== undefined;
  return { answer: state.answer, isCurrent, failure: state.failure };
}
