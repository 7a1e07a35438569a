import { type RefObject, useEffect, useState } from 'react';
import type { Progress } from '#shared/bridge/receiver';
import { secondsLeft } from '#shared/bridge/remaining';
import { followPictures } from './camera';
import type { Reading } from './use-reading';

export interface Sight {
  /** For some seconds no code was seen. */
  readonly isBlind: boolean;
  readonly secondsLeft: number | undefined;
}

interface Options {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly stream: MediaStream;
  readonly look: Reading['look'];
}

/** So long a code may be out of sight before it is told: hands tremble. */
const BLIND_MS = 4_000;

/** Shows what a camera sees and has it read, picture by picture, as long as it is shown. */
export function useSight({ video, stream, look }: Options): Sight {
  const [sight, setSight] = useState<Sight>({ isBlind: true, secondsLeft: undefined });
  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    shown.srcObject = stream;
    void shown.play().catch(() => undefined); // it may be ended before it begins
    const told = createTold();
    const stop = followPictures(shown, async (picture) => setSight(told(await look(picture), performance.now())));
    return () => {
      stop();
      shown.srcObject = null;
    };
  }, [video, stream, look]);
  return sight;
}

/** From what each picture brought, and when: how fast it is counts from the first part that this camera brought. */
function createTold(): (progress: Progress | undefined, now: number) => Sight {
  let lastSeen = Number.NEGATIVE_INFINITY;
  let first: (Progress & { readonly at: number }) | undefined;
  let left: number | undefined;
  return (progress, now) => {
    if (progress) {
      lastSeen = now;
      if (first?.key !== progress.key) first = { ...progress, at: now };
      left = secondsLeft(progress, { parts: progress.have - first.have, ms: now - first.at });
    }
    return { isBlind: now - lastSeen > BLIND_MS, secondsLeft: left };
  };
}
