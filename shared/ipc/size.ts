/**
 * Bytes that a structured-cloned value holds, about: strings by UTF-16 units, buffers once each and whole. Counted without
 * recursion, and no further than `limit`, so that neither depth nor width of a hostile value costs anything.
 */
export function sizeOf(value: unknown, limit: number): number {
  const seen = new Set<object>();
  const rest: unknown[] = [value];
  let size = 0;
  while (rest.length > 0 && size <= limit) {
    const item = rest.pop();
    if (typeof item === 'string') size += item.length * 2;
    else if (typeof item !== 'object' || item === null) size += 8;
    else if (!seen.has(item)) {
      seen.add(item);
      size += 16 + sizeOfObject(item, { seen, rest, room: limit - size });
    }
  }
  return size;
}

interface Count {
  readonly seen: Set<object>;
  readonly rest: unknown[];
  readonly room: number;
}

/** Queues what is inside. Kinds that no schema of ours takes (Map, Date, …) count as empty: the schema refuses them unread. */
function sizeOfObject(item: object, count: Count): number {
  if (ArrayBuffer.isView(item)) return sizeOfBuffer(item.buffer, count);
  if (item instanceof ArrayBuffer) return item.byteLength;
  const values = Array.isArray(item) ? item : Object.entries(item).flat();
  if (values.length * 8 > count.room) return values.length * 8;
  for (const inner of values) count.rest.push(inner);
  return 0;
}

function sizeOfBuffer(buffer: ArrayBufferLike, { seen }: Count): number {
  if (seen.has(buffer)) return 0;
  seen.add(buffer);
  return buffer.byteLength;
}
