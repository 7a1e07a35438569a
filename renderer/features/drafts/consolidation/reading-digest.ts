import { withoutComments } from '#shared/document/comments';
import { documentDigest } from '#shared/document/digest';
import type { Document } from '#shared/document/model';
import { accepted } from '#shared/document/tracked';

/** The digest of a text as it reads: changes accepted, comments left out. */
export function readingDigest(document: Document): string {
  return documentDigest(accepted(withoutComments(document)));
}
