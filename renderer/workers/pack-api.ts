import type { Bytes } from '#shared/base/bytes';
import type { Brief, ContentPack } from '#shared/content/model';
import type { ContentTable } from '#shared/content-pack/index';
import type { Verdict, VerifyOptions } from '#shared/package/index';

/** What the package worker is asked of one content pack that stays on its medium while it is read. */
export interface PackApi {
  /** Verifies signatures, descriptions and the table; the parts are left for later. Takes the port. */
  openPack(input: PackToOpen): PackOpened;
  /** Everything but the briefs. Throws as reading a part does. */
  packBase(input: null): ContentPack;
  /** Briefs of the pack; an id that it does not have is passed over. */
  packBriefs(input: { readonly ids: readonly string[] }): readonly Brief[];
  /** A part as it is to be kept, held to the signatures and to the table. */
  packPart(input: { readonly path: string }): Bytes;
}

export interface PackToOpen extends VerifyOptions {
  /** A port over which the file is read piece by piece. */
  readonly source: MessagePort;
  readonly size: number;
}

export interface PackOpened {
  readonly verdict: Verdict;
  /** Where the verdict is good enough, the package is content, and its table fits it. */
  readonly table?: ContentTable;
  /** The parts in the order in which they are kept, each with the size it will have where that is known. */
  readonly parts: readonly { readonly path: string; readonly size?: number }[];
}

/** What the page answers over the port. */
export interface SourceApi {
  read(input: { readonly at: number; readonly length: number }): Bytes;
}
