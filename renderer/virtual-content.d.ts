declare module 'virtual:content-pack' {
  import type { ContentPack } from '#shared/content/model';

  /** The content this build carries. */
  export const pack: ContentPack;
  /** SHA-256 of its canonical JSON, in hex. */
  export const digest: string;
}

declare module 'virtual:content-index' {
  /** Where the search index of this content stands. */
  export const address: string;
  /** SHA-256 of that file, in hex. */
  export const digest: string;
}
