import { libraryParts } from '../../../ui/library-parts';
import type { ReferencePart } from '../address';

/** The address of a list, without the number sign. */
export function partHref(part: ReferencePart): string {
  return libraryParts.find(({ id }) => id === part)?.href ?? '/library';
}
