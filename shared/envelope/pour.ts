import type { Bytes } from '../base/bytes';

const sliceBytes = 1024 * 1024;

/** Bytes as a stream that is read slice by slice, so that what comes out of it is never held twice. */
export function toStream(bytes: Bytes): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + sliceBytes));
      at += sliceBytes;
      if (at >= bytes.length) controller.close();
    },
  });
}

/** All of a stream whose length is known beforehand. Nothing where it is another. Throws what the stream throws. */
export async function collect(stream: ReadableStream<Uint8Array>, size: number): Promise<Bytes | undefined> {
  const whole = new Uint8Array(size);
  const reader = stream.getReader();
  let filled = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (filled + next.value.length > size) return undefined;
    whole.set(next.value, filled);
    filled += next.value.length;
  }
  return filled === size ? whole : undefined;
}
