import { isMap, isNode, isScalar, isSeq, type LineCounter, type ParsedNode } from 'yaml';

/** Keys and indexes from the root of a YAML file to one of its values. */
export type Path = readonly PropertyKey[];

/** The line (from 1) where a path stands: the key of a field, the start of an item; what is missing, at its parent. */
export function lineOfPath(root: ParsedNode | null, path: Path, counter: LineCounter): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const part of path) {
    const step = stepInto(node, part);
    if (step === undefined) break;
    offset = step.offset;
    node = step.node;
  }
  return Math.max(1, counter.linePos(offset).line);
}

function stepInto(node: unknown, part: PropertyKey): { readonly node: unknown; readonly offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    const offset = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    return pair === undefined || offset === undefined ? undefined : { node: pair.value, offset };
  }
  const item = isSeq(node) ? node.items[Number(part)] : undefined;
  const offset = isNode(item) ? item.range?.[0] : undefined;
  return offset === undefined ? undefined : { node: item, offset };
}
