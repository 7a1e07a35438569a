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

declare module 'virtual:spelling' {
  import type { SpellingLanguage } from '#shared/spelling/check';

  interface BuiltFile {
    readonly address: string;
    readonly digest: string;
  }

  /** By language: the two files of its dictionary, the words beyond it, and its licence. */
  export const spelling: Readonly<
    Record<
      SpellingLanguage,
      {
        readonly aff: BuiltFile;
        readonly dic: BuiltFile;
        readonly words: readonly string[];
        readonly licence: string;
      }
    >
  >;
}
