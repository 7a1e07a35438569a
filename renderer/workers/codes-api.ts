import type { Bytes } from '#shared/base/bytes';
import type { Progress } from '#shared/bridge/receiver';

/** What the worker that reads square codes is asked. It keeps what it has read until it ends. */
export interface CodesApi {
  /**
   * A picture as a file, or a PDF of scanned pages. Throws `bridge/picture`, `bridge/picture-size` for a picture that cannot be read;
   * `bridge/pdf`, `bridge/pdf-form`, `bridge/pdf-many` for a PDF whose pictures cannot; `bridge/version`, `bridge/too-large`,
   * `bridge/digest`, `bridge/damaged` for what stands in its codes.
   */
  picture(asked: { readonly bytes: Bytes }): PictureRead;
  /** What a camera sees, handed over and gone once it was looked at. Throws what stands in its codes throws. */
  look(asked: { readonly picture: ImageBitmap }): PictureRead;
}

export interface PictureRead {
  /** Codes of ours on this picture, or on all of this PDF. */
  readonly codes: number;
  /** Of the transfer that the last of them belongs to. */
  readonly progress: Progress | undefined;
  /** The file, once all of it is there. Nothing of it is verified. */
  readonly file: Bytes | undefined;
}
