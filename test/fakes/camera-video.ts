import { closeSync, openSync, writeSync } from 'node:fs';
import type { Picture } from './camera';

const WIDTH = 640;
const HEIGHT = 480;
const PER_SECOND = 10;

/** A picture before the camera for so many tenths of a second; without one, an empty desk. */
export interface Shot {
  readonly picture?: Picture;
  readonly tenths: number;
}

/** What a camera sees, as a YUV4MPEG2 file that Chromium plays in place of one, over and over. */
export function writeVideo(file: string, shots: Iterable<Shot>): void {
  const video = openSync(file, 'w');
  try {
    writeSync(video, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${PER_SECOND}:1 Ip A1:1 C420\n`);
    for (const { picture, tenths } of shots) {
      const frame = Buffer.concat([Buffer.from('FRAME\n'), lightOf(picture), Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
      for (let at = 0; at < tenths; at++) writeSync(video, frame);
    }
  } finally {
    closeSync(video);
  }
}

/** Grey as in the middle of the video, on a desk that is darker than paper. */
function lightOf(picture: Picture | undefined): Buffer {
  const light = Buffer.alloc(WIDTH * HEIGHT, 90);
  if (!picture) return light;
  const { width, height, data } = picture;
  if (width > WIDTH || height > HEIGHT) throw new Error(`${width} × ${height} does not fit before the camera`);
  const [left, top] = [(WIDTH - width) >> 1, (HEIGHT - height) >> 1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) light[(top + y) * WIDTH + left + x] = data[(y * width + x) * 4] ?? 0;
  return light;
}
