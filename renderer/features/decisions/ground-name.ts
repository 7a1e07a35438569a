import type { ContentPack } from '#shared/content/model';
import type { Ground } from '#shared/decision/model';

/** How a ground is named on screen: the place in the source, and the source. */
export function groundName(pack: ContentPack, { source, locator }: Ground): string {
  const found = pack.sources.find((one) => one.id === source);
  const title = found?.short ?? found?.title ?? source;
  // a treaty article names itself; the collective source "treaties and acts" would only repeat it
  if (source === 'G*' && locator) return locator;
  return locator ? `${title}, ${locator}` : title;
}
