import { describe, expect, it } from 'vitest';
import { meetsPolicy, type PolicySigner } from '#shared/package/policy';
import { sampleManifest, samplePack } from '../../fakes/manifest';

const drafter: PolicySigner = { fingerprint: 'a', commitment: 'creation', chained: true };
const clearer: PolicySigner = { fingerprint: 'b', commitment: 'approval', chained: true };
const second: PolicySigner = { fingerprint: 'c', commitment: 'approval', chained: true };
const card: PolicySigner = { fingerprint: 'b', chained: true };

describe('meetsPolicy', () => {
  it.each<[string, string, readonly PolicySigner[], boolean]>([
    ['a drafter alone', 'draft-shared', [drafter], true],
    ['a drafter alone', 'draft-cleared', [drafter], false],
    ['drafter and clearer', 'draft-cleared', [drafter, clearer], true],
    ['a clearer who states no commitment', 'draft-cleared', [drafter, card], true],
    ['one person twice', 'draft-cleared', [drafter, { ...clearer, fingerprint: 'a' }], false],
    ['two drafters', 'draft-cleared', [drafter, { ...clearer, commitment: 'creation' }], false],
    ['a clearer beside the chain', 'draft-cleared', [drafter, { ...clearer, chained: false }], false],
    ['the last clearer cut off', 'draft-cleared-2', [drafter, clearer], false],
    ['two clearers', 'draft-cleared-2', [drafter, clearer, second], true],
    ['one clearer twice', 'draft-cleared-2', [drafter, clearer, clearer], false],
    ['a clearer first', 'draft-shared', [clearer], false],
    ['nobody', 'draft-shared', [], false],
    ['a policy nobody knows', 'draft-something', [drafter, clearer, second], false],
  ])('%s under %s', (_, policy, signers, met) => {
    expect(meetsPolicy(sampleManifest({ clearance: { policy } }), signers)).toBe(met);
  });

  it('asks for two different publishers of a pack, whatever it says of itself', () => {
    for (const kind of ['content', 'trust'] as const) {
      const pack = samplePack({ kind, clearance: { policy: 'draft-shared' } });
      expect(meetsPolicy(pack, [drafter])).toBe(false);
      expect(meetsPolicy(pack, [drafter, drafter])).toBe(false);
      expect(meetsPolicy(pack, [drafter, clearer])).toBe(true);
    }
  });
});
