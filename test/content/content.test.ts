import { expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { readContent } from '../../content/plugin';

test('the content compiles', () => {
  expect(compile(readContent()).problems).toEqual([]);
});
