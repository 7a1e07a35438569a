import { describe, expect, it } from 'vitest';
import type { Return } from '#shared/consolidation/return-model';
import { documentDigest } from '#shared/document/digest';
import type { Document } from '#shared/document/model';
import { ofDraft, returnsOf } from '../../../renderer/store/returns';
import { ids, refusal } from '../../shared/vault/sample';
import { createdVault } from './platform';

const document: Document = {
  blocks: [
    {
      type: 'paragraph',
      id: 'p1',
      children: [
        { type: 'text', text: 'We ' },
        { type: 'inserted', change: 'c1', children: [{ type: 'text', text: 'firmly ' }] },
        { type: 'commented', comment: 'k1', children: [{ type: 'text', text: 'condemn' }] },
      ],
    },
  ],
};

function sampleReturn(changes: Partial<Return> = {}): Return {
  const at = '2026-11-20T10:00:00Z';
  return {
    format: 'valise-return/1',
    id: crypto.randomUUID(),
    draftId: ids.a,
    round: 1,
    baseDigest: documentDigest(document),
    from: { name: 'A. Sample', unit: 'Legal Service', state: 'BE' },
    receivedAt: at,
    way: 'package',
    document,
    changes: { c1: { author: 'A. Sample', at, round: 1 } },
    comments: [
      {
        id: 'k1',
        author: 'A. Sample',
        at,
        round: 1,
        quote: 'condemn',
        text: 'Too strong.',
        status: 'open',
        reason: '',
        replies: [],
      },
    ],
    ...changes,
  };
}

describe('returns', () => {
  it('are kept whole and found by their draft', async () => {
    const { session } = await createdVault();
    const returns = returnsOf(session.store());
    const one = sampleReturn();
    const other = sampleReturn({ draftId: ids.b });
    await returns.put(one);
    await returns.put(other);
    const found = await returns.list(ofDraft(ids.a));
    expect(found.items.map(({ value }) => value)).toEqual([one]);
    expect(found.damaged).toEqual([]);
  });

  it.each([
    { name: 'without a text to answer', changes: { baseDigest: 'abc' } },
    { name: 'from a State that is no code', changes: { from: { name: 'A', unit: '', state: 'Belgium' } } },
    { name: 'of round 0', changes: { round: 0 } },
  ])('are refused $name', async ({ changes }) => {
    const { session } = await createdVault();
    await expect(returnsOf(session.store()).put(sampleReturn(changes))).rejects.toEqual(refusal('input/schema'));
  });
});
