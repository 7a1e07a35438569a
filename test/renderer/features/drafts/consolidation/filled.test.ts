import { expect, it } from 'vitest';
import { filled } from '../../../../../renderer/features/drafts/consolidation/disposition-words';

it('says in the table what stands in the fields, and the name of one that is empty', () => {
  const slots = { 'host-state': 'Vardania', note: '{{host-state}}' };
  expect(filled('to {{host-state}} by {{reply}}', slots)).toBe('to Vardania by [reply]');
  expect(filled('{{note}}', slots)).toBe('{{host-state}}');
  expect(filled('{{toString}} {{ }', slots)).toBe('[toString] {{ }');
});
