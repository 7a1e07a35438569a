import { expect, test } from 'vitest';
import { languageName } from '../../../renderer/ui/format';

test.each([
  ['fr', 'French'],
  ['de-AT', 'Austrian German'],
  ['xx-no-such', 'xx-no-such'],
])('%s is called %s', (tag, name) => {
  expect(languageName(tag)).toBe(name);
});
