/*
 * The one door to the camera. Promises that it asks for pictures and never for sound, that what is stopped is dark at once, and that
 * no picture outlives the look at it. Main says whether there is a camera at all for this window (electron/camera.ts).
 */
import { AppError, type ErrorCode } from '#shared/base/errors';

export interface CameraChoice {
  readonly id: string;
  /** As its maker calls it; may be empty. */
  readonly name: string;
}

/** What the person sees is what is read: enough for the smallest squares of a code that fills the picture. */
const WANTED = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 15 } };

/** Switches a camera on: the one of this id, else the one the system prefers. @throws `bridge/camera-…` */
export async function openCamera(id?: string): Promise<MediaStream> {
  try {
    const video = id === undefined ? WANTED : { ...WANTED, deviceId: { exact: id } };
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (cause) {
    throw new AppError(codeOf(cause), {}, { cause });
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  NotAllowedError: 'bridge/camera-refused',
  SecurityError: 'bridge/camera-refused',
  NotFoundError: 'bridge/camera-none',
  OverconstrainedError: 'bridge/camera-none',
  NotReadableError: 'bridge/camera-busy',
  AbortError: 'bridge/camera-busy',
};

function codeOf(thrown: unknown): ErrorCode {
  return CODES[String(Reflect.get(Object(thrown), 'name'))] ?? 'app/unexpected';
}

/** All there are; they have names only while one is on. */
export async function listCameras(): Promise<readonly CameraChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.flatMap(({ kind, deviceId: id, label: name }) => (kind === 'videoinput' ? [{ id, name }] : []));
}

/** The light of the camera goes off. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Which one it is, as `listCameras` names it. */
export function idOf(stream: MediaStream): string | undefined {
  return stream.getVideoTracks()[0]?.getSettings().deviceId;
}

/** Calls when the camera was unplugged or taken away; a camera that we close says nothing. */
export function onceLost(stream: MediaStream, lost: () => void): void {
  for (const track of stream.getTracks()) track.addEventListener('ended', lost, { once: true });
}

/**
 * Hands over the newest picture each time the one before was looked at; those that came meanwhile are let go, so that nothing queues.
 * `look` owns the picture. Returns how to stop.
 */
export function followPictures(video: HTMLVideoElement, look: (picture: ImageBitmap) => Promise<void>): () => void {
  let isOver = false;
  const one = async () => {
    if (isOver) return;
    const picture = await createImageBitmap(video);
    if (isOver) return picture.close();
    await look(picture);
    next();
  };
  // a picture that cannot be taken is followed by one that can, or by the end of the camera
  const next = () => void (isOver || video.requestVideoFrameCallback(() => void one().catch(next)));
  next();
  return () => {
    isOver = true;
  };
}
