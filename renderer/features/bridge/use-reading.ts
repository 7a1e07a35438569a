import { useEffect, useRef, useState } from 'react';
import { bridge } from '../../bridge';
import { useIncoming } from '../../store/incoming';
import { type CodesWorker, openCodesWorker } from '../../workers/codes';
import type { PictureRead } from '../../workers/codes-api';

/** What was read since this screen was opened. */
export interface Reading {
  readonly pictures: number;
  /** What the last picture brought. */
  readonly last: PictureRead | undefined;
  readonly failure: unknown;
  readonly isBusy: boolean;
  readonly add: () => Promise<void>;
}

/** What is whole goes through the door of every package: to be checked, and no further by itself. */
const nameOfRead = 'codes.asice';

/** Reads pictures until their codes are one whole file. */
export function useReading(): Reading {
  const worker = useRef<CodesWorker>(undefined);
  const [pictures, setPictures] = useState(0);
  const [last, setLast] = useState<PictureRead>();
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    worker.current = openCodesWorker();
    return () => worker.current?.close();
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
      if (!read.file) return;
      useIncoming.getState().put({ name: nameOfRead, bytes: read.file });
      window.location.assign('#/packages/check');
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { pictures, last, failure, isBusy, add };
}
