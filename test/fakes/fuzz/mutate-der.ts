import { type Bytes, concat } from '#shared/base/bytes';
import { children, type DerNode, parseDer } from '#shared/package/der';
import { element } from '#shared/package/der-write';
import { mutateBytes } from './mutate-bytes';
import type { Random } from './random';

const otherTags = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x17, 0x30, 0x31, 0x80, 0xa0, 0xa1, 0xa2] as const;

/** CMS, certificates and lists changed by their elements, with every length around them written anew. */
export function mutateDer(bytes: Bytes, random: Random): Bytes {
  const root = treeOf(bytes);
  if (!root || random.once(5)) return mutateBytes(bytes, random);
  const all = flat(root);
  const target = random.pick(all);
  return rewrite(root, target, change(target, random.pick(all), random));
}

interface Tree {
  readonly node: DerNode;
  readonly parts: readonly Tree[];
}

function treeOf(bytes: Bytes): Tree | undefined {
  try {
    return branch(parseDer(bytes));
  } catch {
    return undefined; // already broken: only octets can be changed
  }
}

function branch(node: DerNode): Tree {
  return { node, parts: (node.tag & 0x20) === 0 ? [] : children(node).map(branch) };
}

function flat(tree: Tree): readonly Tree[] {
  return [tree, ...tree.parts.flatMap(flat)];
}

/** The octets in the place of an element: none, two, another, or its own under another tag, length or content. */
function change({ node }: Tree, { node: other }: Tree, random: Random): Bytes {
  const { tag, content, bytes } = node;
  switch (random.below(9)) {
    case 0:
      return new Uint8Array();
    case 1:
      return concat(bytes, bytes);
    case 2:
      return other.bytes;
    case 3:
      return concat(other.bytes, bytes);
    case 4:
      return element(random.pick(otherTags), content);
    case 5:
      return element(0x30, bytes);
    case 6:
      return concat(Uint8Array.of(tag, 0x80), content, Uint8Array.of(0, 0));
    case 7:
      return concat(Uint8Array.of(tag, 0x84, 0, 0, content.length >> 8, content.length), content);
    default:
      return element(tag, mutateBytes(content, random));
  }
}

function rewrite(tree: Tree, target: Tree, replacement: Bytes): Bytes {
  if (tree === target) return replacement;
  if (tree.parts.length === 0) return tree.node.bytes;
  return element(tree.node.tag, ...tree.parts.map((part) => rewrite(part, target, replacement)));
}
