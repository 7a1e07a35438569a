import type { Brief, ContentPack } from '#shared/content/model';
import { outline } from '#shared/document/outline';
import { officialReference } from '../../ui/official-reference';

interface Quoted {
  /** The heading that the words stand under; empty above the first. */
  readonly heading: string;
  readonly quote: string;
}

/** The reference of a brief, or of the section that the words quoted stand in. */
export function referenceText(pack: Pick<ContentPack, 'series' | 'label'>, brief: Brief, quoted: Quoted): string {
  const { heading, quote } = quoted;
  const section = outline(brief.body).find(({ id }) => id === heading);
  return officialReference(pack, {
    title: brief.title,
    section: section?.text,
    asOf: brief.asOf,
    quote,
    address: `/library/${brief.id}${section ? `?at=${section.id}` : ''}`,
  });
}
