import type { ContentPack, Source } from '#shared/content/model';
import type { Duty } from '#shared/matrix/model';

/** What the duties rest on, each source once, in the order of the pack. */
export function paperSources(pack: Pick<ContentPack, 'sources'>, duties: readonly Duty[]): readonly Source[] {
  const cited = new Set(duties.flatMap(({ grounds }) => grounds.map(({ source }) => source)));
  return pack.sources.filter(({ id }) => cited.has(id));
}
