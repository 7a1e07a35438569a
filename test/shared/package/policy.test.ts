import { describe, expect, it } from 'vitest';
import { type PolicySigner, type PolicyState, policyState } from '#shared/package/policy';
import { sampleManifest, samplePack } from '../../fakes/manifest';

const drafter: PolicySigner = { fingerprint: 'a', commitment: 'creation', chained: true };
const clearer: PolicySigner = { fingerprint: 'b', commitment: 'approval', chained: true };
const second: PolicySigner = { fingerprint: 'c', commitment: 'approval', chained: true };
const card: PolicySigner = { fingerprint: 'b', chained: true };

describe('policyState', () => {
  it.each<[string, string, readonly PolicySigner[], PolicyState]>([
    ['a drafter alone', 'draft-shared', [drafter], 'met'],
    ['a drafter alone', 'draft-cleared', [drafter], 'open'],
    ['drafter and clearer', 'draft-cleared', [drafter, clearer], 'met'],
    ['a clearer who states no commitment', 'draft-cleared', [drafter, card], 'met'],
    ['one person twice', 'draft-cleared', [drafter, { ...clearer, fingerprint: 'a' }], 'unmet'],
    ['two drafters', 'draft-cleared', [drafter, { ...clearer, commitment: 'creation' }], 'unmet'],
    ['a clearer beside the chain', 'draft-cleared', [drafter, { ...clearer, chained: false }], 'open'],
    ['the last clearer cut off', 'draft-cleared-2', [drafter, clearer], 'open'],
    ['two clearers', 'draft-cleared-2', [drafter, clearer, second], 'met'],
    ['one clearer twice', 'draft-cleared-2', [drafter, clearer, clearer], 'unmet'],
    ['a clearer first', 'draft-shared', [clearer], 'unmet'],
    ['nobody', 'draft-shared', [], 'unmet'],
    ['a policy nobody knows', 'draft-something', [drafter, clearer, second], 'unmet'],
  ])('%s under %s', (_, policy, signers, state) => {
    expect(policyState(sampleManifest({ clearance: { policy } }), signers)).toBe(state);
  });

  it('asks for two different publishers of a pack, whatever it says of itself', () => {
    for (const kind of ['content', 'trust'] as const) {
      const pack = samplePack({ kind, clearance: { policy: 'draft-shared' } });
      expect(policyState(pack, [drafter])).toBe('unmet');
      expect(policyState(pack, [drafter, drafter])).toBe('unmet');
      expect(policyState(pack, [drafter, clearer])).toBe('met');
    }
  });
});
