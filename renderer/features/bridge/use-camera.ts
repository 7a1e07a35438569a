import { type SetStateAction, useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '#shared/base/errors';
import { bridge } from '../../bridge';
import { type CameraChoice, closeCamera, idOf, listCameras, onceLost, openCamera } from './camera';

export interface Camera {
  /** What it sees, while it is on. */
  readonly stream: MediaStream | undefined;
  /** Also while it is being switched on. */
  readonly chosen: string | undefined;
  readonly cameras: readonly CameraChoice[];
  readonly isOpening: boolean;
  /** Why it is not on, where it should be. */
  readonly failure: unknown;
  /** It was on, and went off because nobody could see the window. */
  readonly wasHidden: boolean;
  readonly start: (id?: string) => Promise<void>;
  readonly stop: () => void;
}

interface Shown {
  readonly stream?: MediaStream | undefined;
  readonly wanted?: string | undefined;
  readonly cameras?: readonly CameraChoice[] | undefined;
  readonly isOpening?: boolean;
  readonly failure?: unknown;
  readonly wasHidden?: boolean;
}

/** A camera that is off until somebody asks for it, and off again with the screen, the lock and the window. */
export function useCamera(): Camera {
  const [shown, setShown] = useState<Shown>({});
  /** What is on, and the number of the last wish: a camera that comes after another wish is closed again. */
  const held = useRef<{ stream?: MediaStream; wish: number }>({ wish: 0 });
  const darken = useCallback((next: SetStateAction<Shown>) => {
    held.current.wish += 1;
    if (held.current.stream) closeCamera(held.current.stream);
    delete held.current.stream;
    setShown(next);
  }, []);
  useEffect(() => {
    const hide = () => {
      if (document.hidden)
        darken((was) => (was.stream || was.isOpening ? { wasHidden: was.stream !== undefined } : was));
    };
    document.addEventListener('visibilitychange', hide);
    const unlisten = bridge.on('vault.locking', () => darken({}));
    return () => {
      document.removeEventListener('visibilitychange', hide);
      unlisten();
      darken({});
    };
  }, [darken]);
  const start = async (id?: string) => {
    darken({ isOpening: true, wanted: id, cameras: shown.cameras });
    const { wish } = held.current;
    const isWished = () => held.current.wish === wish;
    try {
      const stream = await openCamera(id);
      if (!isWished()) return closeCamera(stream);
      held.current.stream = stream;
      onceLost(stream, () => isWished() && darken({ failure: new AppError('bridge/camera-lost') }));
      setShown({ stream, cameras: shown.cameras });
      const cameras = await listCameras();
      if (isWished()) setShown({ stream, cameras });
    } catch (failure) {
      if (isWished()) darken({ failure });
    }
  };
  return {
    stream: shown.stream,
    chosen: shown.stream ? idOf(shown.stream) : shown.wanted,
    cameras: shown.cameras ?? [],
    isOpening: shown.isOpening ?? false,
    failure: shown.failure,
    wasHidden: shown.wasHidden ?? false,
    start,
    stop: () => darken({}),
  };
}
