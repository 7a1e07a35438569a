import type { Node } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import type { Json } from '#shared/base/canonical';
import { digestOf } from '#shared/base/sha256';
import { z } from '#shared/base/zod';
import { type UndoLog, undoLogLimits } from '#shared/drafting/undo-log';
import type { Group, History } from './history';
import { schema } from './schema';

type Stacks = Pick<History, 'done' | 'undone'>;
export type LoggedText = Pick<UndoLog, 'digest' | 'done' | 'undone'>;

/** What can be taken back, written down with the digest of the text it leads back from. */
export function toLog(doc: Node, { done, undone }: Stacks): LoggedText {
  // what was taken back last is more likely to be asked for again than what was done long ago
  const again = newest(undone, { characters: undoLogLimits.characters / 2, groups: undoLogLimits.groups / 2 });
  const used = again.reduce((sum, one) => sum + one.length, 0);
  const left = {
    characters: undoLogLimits.characters - used,
    groups: undoLogLimits.groups - again.length,
  };
  return { digest: textDigest(doc), done: newest(done, left), undone: again };
}

/** The stacks that were written down, where they lead from this text; nothing where any of it does not fit. */
export function fromLog({ digest, done, undone }: LoggedText, doc: Node): Stacks | undefined {
  if (digest !== textDigest(doc)) return undefined;
  try {
    const stacks = { done: done.map(readGroup), undone: undone.map(readGroup) };
    return leads(doc, stacks.done) && leads(doc, stacks.undone) ? stacks : undefined;
  } catch {
    return undefined; // another app's steps: the text stays, there is nothing to take back
  }
}

/** The digest of a text as the editor holds it. What did not change since is not read again. */
export function textDigest(node: Node): string {
  const known = digests.get(node);
  if (known !== undefined) return known;
  const isWhole = node.inlineContent || node.isLeaf;
  const parts = isWhole ? [node.toJSON()] : node.children.map(textDigest);
  const digest = digestOf([node.type.name, node.attrs as Json, ...parts]); // attributes are values of the document model
  digests.set(node, digest);
  return digest;
}

const digests = new WeakMap<Node, string>();
const written = new WeakMap<Group, string>();

function newest(groups: readonly Group[], most: { characters: number; groups: number }): string[] {
  const kept: string[] = [];
  let size = 0;
  for (const group of groups.toReversed()) {
    const text = written.get(group) ?? JSON.stringify(writeGroup(group));
    written.set(group, text);
    size += text.length;
    if (size > most.characters || kept.length === most.groups) break;
    kept.unshift(text);
  }
  return kept;
}

function writeGroup({ steps, selection, at }: Group) {
  return { at, selection, steps: steps.map((step) => step.toJSON()) };
}

const groupSchema = z.strictObject({
  at: z.number(),
  selection: z.record(z.string(), z.union([z.string(), z.number()])),
  steps: z.array(z.looseObject({ stepType: z.string() })).min(1),
});

/** Throws where a group or a step of it is not what `writeGroup` wrote. */
function readGroup(text: string): Group {
  const { at, selection, steps } = groupSchema.parse(JSON.parse(text));
  return { at, selection, steps: steps.map((step) => Step.fromJSON(schema, step)) };
}

/** Whether all groups can be done, from the last to the first, on a text; each text on the way is whole. */
function leads(doc: Node, groups: readonly Group[]): boolean {
  const transform = new Transform(doc);
  for (const { steps } of groups.toReversed())
    for (const step of steps.toReversed()) if (transform.maybeStep(step).failed !== null) return false;
  transform.doc.check();
  return true;
}
