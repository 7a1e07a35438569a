import type { Json } from '../base/canonical';
import { digestOf } from '../base/sha256';
import type { Document } from './model';

/** The digest of a text, 64 hex digits: what a return, a version and a signature name it by. Tracked changes are part of it. */
export function documentDigest(document: Document): string {
  return digestOf(document as unknown as Json); // a document is strings, numbers, booleans, lists and records only
}
