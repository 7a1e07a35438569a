import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { pictureSize } from '#shared/bridge/picture-size';
import type { Pixels } from '#shared/bridge/regions';
import { type RpcPort, serve } from '#shared/ipc/rpc';
import type { CodesApi } from './codes-api';
import { createCodesHandlers } from './codes-handlers';

/** The pixels of a picture in a file. @throws `bridge/picture`, `bridge/picture-size` */
async function open(bytes: Bytes): Promise<Pixels> {
  const { type } = pictureSize(bytes);
  try {
    return see(await createImageBitmap(new Blob([bytes], { type })));
  } catch (cause) {
    throw new AppError('bridge/picture', {}, { cause });
  }
}

/** The pixels of a picture, on white; the picture itself is let go. */
function see(picture: ImageBitmap): Pixels {
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new AppError('bridge/picture');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0);
  picture.close();
  return { width, height, data: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data) };
}

// the types of the page describe `self` as a window; in a worker it is the port to the page
serve<CodesApi>(self as unknown as RpcPort, createCodesHandlers({ open, see }));
