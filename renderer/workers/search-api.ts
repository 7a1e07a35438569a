import type { Bytes } from '#shared/base/bytes';
import type { Brief } from '#shared/content/model';
import type { SearchAnswer, SearchRequest } from '#shared/search/model';

/** What the search worker is asked. */
export interface SearchApi {
  /** Takes the index into memory. Throws `search/index` for a file that is not the one this edition was built with. */
  open(image: IndexImage | IndexBytes): IndexSize;
  search(request: SearchRequest): SearchAnswer;
  /** Holds the open index to briefs of its pack, and to how many there are. Throws `pack/index`. */
  check(input: { readonly count: number; readonly briefs: readonly Brief[] }): void;
}

/** The index of this edition: where it stands, and its SHA-256 in hex. */
export interface IndexImage {
  readonly address: string;
  readonly digest: string;
}

/** The index of an imported pack, which was sealed since it was held to its digest. */
export interface IndexBytes {
  readonly bytes: Bytes;
}

export interface IndexSize {
  readonly items: number;
  readonly passages: number;
}
