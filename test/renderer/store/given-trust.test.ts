import { expect, it } from 'vitest';
import { joinTrust } from '../../../renderer/store/given-trust';

const bytes = (...values: number[]) => new Uint8Array(values);
const none = { anchors: [], crls: [] };

it('counts a certificate and a list once, within a file and from one file to the next', () => {
  const once = joinTrust(none, { anchors: [bytes(1, 2), bytes(1, 2)], crls: [bytes(7), bytes(7)] });
  expect(once).toEqual({ anchors: [bytes(1, 2)], crls: [bytes(7)] });
  expect(joinTrust(once, { anchors: [bytes(1, 2), bytes(1, 3)], crls: [bytes(7)] })).toEqual({
    anchors: [bytes(1, 2), bytes(1, 3)],
    crls: [bytes(7)],
  });
});

it('answers what was there, the same object, where nothing is new: nothing is judged anew for it', () => {
  const was = joinTrust(none, { anchors: [bytes(1)], crls: [bytes(7)] });
  expect(joinTrust(was, { anchors: [bytes(1)], crls: [] })).toBe(was);
  expect(joinTrust(was, { anchors: [bytes(1)], crls: [bytes(8)] })).not.toBe(was);
});
