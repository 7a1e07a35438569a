import type { SearchAnswer, SearchRequest } from '#shared/search/model';

/** What the search worker is asked. */
export interface SearchApi {
  /** Takes the index into memory. Throws `search/index` for a file that is not the one this edition was built with. */
  open(image: IndexImage): IndexSize;
  search(request: SearchRequest): SearchAnswer;
}

/** The index of this edition: where it stands, and its SHA-256 in hex. */
export interface IndexImage {
  readonly address: string;
  readonly digest: string;
}

export interface IndexSize {
  readonly items: number;
  readonly passages: number;
}
