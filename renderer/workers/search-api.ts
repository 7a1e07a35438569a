import type { Brief } from '#shared/content/model';
import type { SearchAnswer, SearchRequest } from '#shared/search/model';
import type { RangeChannel } from './range-channel';

/** What the search worker is asked. */
export interface SearchApi {
  /**
   * Takes the index of this edition into memory, or reads one that stays where it is. Throws `search/index` for a file that is not
   * the one this edition was built with, and for what is no index.
   */
  open(image: IndexImage | IndexPages): IndexSize;
  search(request: SearchRequest): SearchAnswer;
  /**
   * Holds an index to briefs of its pack, and to how many there are. It is not opened to be asked: beside a pack that is taken in
   * there is no room for all its words. Throws `pack/index`, and `search/index` for what is no index.
   */
  check(input: IndexToCheck): void;
}

/** The index of this edition: where it stands, and its SHA-256 in hex. */
export interface IndexImage {
  readonly address: string;
  readonly digest: string;
}

/** The index of an imported pack: it rests sealed, and is read piece by piece as queries need it. Takes the port. */
export interface IndexPages {
  readonly channel: RangeChannel;
  readonly size: number;
}

export interface IndexToCheck {
  readonly image: IndexPages;
  readonly count: number;
  readonly briefs: readonly Brief[];
}

export interface IndexSize {
  readonly items: number;
  readonly passages: number;
}
