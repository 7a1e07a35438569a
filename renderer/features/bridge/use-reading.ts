import { useCallback, useEffect, useRef, useState } from 'react';
import { bridge } from '../../bridge';
import { useIncoming } from '../../store/incoming';
import { type CodesWorker, openCodesWorker } from '../../workers/codes';
import type { PictureRead } from '../../workers/codes-api';

/** What was read since this screen was opened, from files and by the camera alike. */
export interface Reading {
  readonly pictures: number;
  /** What the last picture brought that was chosen. */
  readonly last: PictureRead | undefined;
  readonly progress: PictureRead['progress'];
  readonly failure: unknown;
  readonly isBusy: boolean;
  readonly add: () => Promise<void>;
  /** Looks at what the camera sees, and answers how far the code on it has led. The picture is gone afterwards. */
  readonly look: (picture: ImageBitmap) => Promise<PictureRead['progress']>;
}

/** What is whole goes through the door of every package: to be checked, and no further by itself. */
const nameOfRead = 'codes.asice';

/** Reads pictures until their codes are one whole file. */
export function useReading(): Reading {
  const worker = useRef<CodesWorker>(undefined);
  const [pictures, setPictures] = useState(0);
  const [last, setLast] = useState<PictureRead>();
  const [progress, setProgress] = useState<PictureRead['progress']>();
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    worker.current = openCodesWorker();
    return () => worker.current?.close();
  }, []);
  const take = useCallback((read: PictureRead) => {
    if (read.progress) setProgress(read.progress);
    if (!read.file) return;
    useIncoming.getState().put({ name: nameOfRead, bytes: read.file });
    window.location.assign('#/packages/check');
  }, []);
  const add = async () => {
    if (isBusy || !worker.current) return;
    setFailure(undefined);
    try {
      const opened = await bridge.call('file.open', { purpose: 'picture' });
      if (!opened) return;
      setBusy(true);
      const read = await worker.current.call('picture', { bytes: opened.bytes }, [opened.bytes.buffer]);
      setPictures((was) => was + 1);
      setLast(read);
      take(read);
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  const look = useCallback(
    async (picture: ImageBitmap) => {
      try {
        const read = await worker.current?.call('look', { picture }, [picture]);
        if (!read?.progress) return undefined;
        take(read);
        setFailure(undefined);
        return read.progress;
      } catch (thrown) {
        setFailure(thrown);
        return undefined;
      }
    },
    [take],
  );
  return { pictures, last, progress, failure, isBusy, add, look };
}
