import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { toErrorData } from '#shared/base/errors';
import type { Brief } from '#shared/content/model';
import { indexOf, placeAt, type ReadingPlace } from '#shared/document/reading-place';
import { bridge } from '../../bridge';
import { usePack, useStore } from '../../store/context';
import { keepPlace, readPlace } from '../../store/reading-places';
import { goToBlock, headingIn, scrollerOf } from './scrolling';

const KEEP_AFTER_MS = 500;

interface Options {
  readonly pane: RefObject<HTMLElement | null>;
  readonly brief: Brief;
  /** The block being read. */
  readonly block: number;
  /** The address names a place itself. */
  readonly isGiven: boolean;
}

const log = (thrown: unknown) => void bridge.call('log.write', toErrorData(thrown));

/** Keeps the place in a brief, sealed, and leads back to it; answers where it led to, and the way to be done with that. */
export function useKeptPlace({ pane, brief, block, isGiven }: Options) {
  const { settings } = useStore();
  const { label } = usePack();
  const [returned, setReturned] = useState<ReadingPlace>();
  const [isReady, setReady] = useState(isGiven);
  const begins = useRef(isGiven);
  useEffect(() => {
    if (begins.current) return;
    let isHere = true;
    const goBack = async () => {
      const kept = await readPlace(settings, brief.id);
      const index = kept && indexOf(brief.body, kept);
      const isAtTop = pane.current !== null && scrollerOf(pane.current).scrollTop === 0;
      if (!isHere || index === undefined || index <= 0 || !isAtTop) return;
      const place = placeAt(brief.body, index);
      goToBlock(pane.current, index);
      // from the title the next Tab would lead back to the top
      headingIn(pane.current, place.heading)?.focus({ preventScroll: true });
      setReturned(place);
    };
    void goBack()
      .catch(log)
      .finally(() => isHere && setReady(true));
    return () => {
      isHere = false;
    };
  }, [settings, brief, pane]);
  useEffect(() => {
    if (!isReady) return;
    const place = block > 0 ? { ...placeAt(brief.body, block), edition: label } : undefined;
    const timer = window.setTimeout(() => void keepPlace(settings, brief.id, place).catch(log), KEEP_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [isReady, settings, brief, block, label]);
  const dismiss = useCallback(() => setReturned(undefined), []);
  return [returned, dismiss] as const;
}
