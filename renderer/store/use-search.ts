import { useContext, useEffect, useRef, useState } from 'react';
import { type ErrorCode, toErrorData } from '#shared/base/errors';
import type { SearchAnswer, SearchRequest } from '#shared/search/model';
import { SearchContext } from './search';

export interface Searched<R> {
  /** What was answered last: it may be an earlier request than the one given. */
  readonly answered: R | undefined;
  readonly answer: SearchAnswer | undefined;
  /** The answer, or the failure, is to the request given. */
  readonly isCurrent: boolean;
  /** Why nothing can be found. */
  readonly failure: ErrorCode | undefined;
}

interface State<R> {
  readonly answered?: R;
  readonly answer?: SearchAnswer;
  readonly failure?: ErrorCode;
}

/** Answers to what is typed: one question at a time, and only the newest of those that wait. */
export function useSearch<R extends SearchRequest>(request: R): Searched<R> {
  const search = useContext(SearchContext);
  const [{ answered, answer, failure }, setState] = useState<State<R>>({});
  const wanted = useRef(request);
  const isAsking = useRef(false);
  useEffect(() => {
    wanted.current = request;
    const ask = async () => {
      const asked = wanted.current;
      const { text, kinds, limit } = asked;
      const next = await search.search({ text, kinds, limit }).then(
        (found): State<R> => ({ answered: asked, answer: found }),
        (thrown): State<R> => ({ answered: asked, failure: toErrorData(thrown).code }),
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
  return { answered, answer, failure, isCurrent: answered === request };
}
