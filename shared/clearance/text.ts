import type { Json } from '../base/canonical';
import { digestOf } from '../base/sha256';
import type { Document, Inline } from '../document/model';
import { normalInline } from '../document/normal';
import { accepted } from '../document/tracked';
import { mapLines } from '../document/walk';
import type { Draft } from '../drafting/model';
import type { Twin } from '../drafting/twin-model';

/** The exact version: the digest of the canonical JSON of the draft, which is how it stands in a package. */
export function versionDigest(draft: Draft): string {
  return digestOf(draft as unknown as Json); // a draft came through its schema: plain data only
}

/**
 * What a signature is held against: everything that a reader of the paper would read, and nothing else. A comment, a round or
 * a finding put aside changes nothing; one word, one field or the mark does. Tracked changes read as taken.
 */
export function textDigest(draft: Draft): string {
  const known = digests.get(draft);
  if (known !== undefined) return known;
  const digest = digestOfText(draft);
  digests.set(draft, digest);
  return digest;
}

/** A draft is never changed in place. */
const digests = new WeakMap<Draft, string>();

function digestOfText(draft: Draft): string {
  const { title, language, marking, values, document, twin } = draft;
  const text = {
    title,
    language,
    marking,
    values,
    document: reading(document),
    ...(twin && { twin: readingOf(twin) }),
  };
  return digestOf(text as unknown as Json); // parts of a draft
}

/** What earlier versions did not know is named only where it is there, so that what was signed stays signed. */
function readingOf({ language, document, tables, values, title, leaves }: Twin) {
  const rows = Object.entries(tables).map(([key, table]) => [
    key,
    table.map((row) => row.map(({ there }) => normalInline(uncommented(there)))),
  ]);
  return {
    language,
    document: reading(document),
    ...(rows.length > 0 && { tables: Object.fromEntries(rows) }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(title !== undefined && { title }),
    ...(!leaves && { leaves }),
  };
}

function reading(document: Document): Document {
  return mapLines(accepted(document), (line) => normalInline(uncommented(line)));
}

function uncommented(line: readonly Inline[]): readonly Inline[] {
  return line.flatMap((node): readonly Inline[] => {
    if (node.type === 'commented') return uncommented(node.children);
    return 'children' in node ? [{ ...node, children: uncommented(node.children) }] : [node];
  });
}
