import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, sha256Hex } from '#shared/base/sha256';

test('digests are those of the platform, for bytes of any length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('the digest of a value does not depend on the order of its keys', () => {
  expect(digestOf({ b: [1, 'é'], a: null })).toBe(digestOf({ a: null, b: [1, 'é'] }));
  expect(digestOf({ a: 1 })).toBe(createHash('sha256').update('{"a":1}').digest('hex'));
});
