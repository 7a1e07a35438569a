import { expect, test } from 'vitest';
import { release } from '#shared/base/bytes';

test('what is released is empty, and so is every view of it', () => {
  const bytes = new Uint8Array(1000).fill(7);
  const view = bytes.subarray(10, 20);
  release(bytes);
  expect([bytes.length, view.length, bytes.buffer.byteLength]).toEqual([0, 0, 0]);
});
