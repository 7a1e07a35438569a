import { describe, expect, it } from 'vitest';
import { permits, type TrustRole, trustRoles } from '#shared/package/grounds';
import { judgePolicy, type PolicySigner, type PolicyState } from '#shared/package/policy';
import { sampleManifest, samplePack } from '../../fakes/manifest';

const drafter: PolicySigner = { fingerprint: 'a', commitment: 'creation', chained: true };
const clearer: PolicySigner = { fingerprint: 'b', commitment: 'approval', chained: true };
const second: PolicySigner = { fingerprint: 'c', commitment: 'approval', chained: true };
const card: PolicySigner = { fingerprint: 'b', chained: true };

describe('the policy of a package', () => {
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
    ['a clearer who refuses', 'draft-cleared', [drafter, { ...clearer, decision: 'refused' }], 'open'],
    ['a clearer who comments', 'draft-cleared', [drafter, { ...clearer, decision: 'comments' }], 'open'],
    [
      'a clearer who wants changes',
      'draft-cleared',
      [drafter, { ...clearer, decision: 'cleared-with-changes' }],
      'open',
    ],
    ['a clearer who only remarks', 'draft-cleared', [drafter, { ...clearer, decision: 'remark' }], 'open'],
    ['a clearer whose note clears', 'draft-cleared', [drafter, { ...clearer, decision: 'cleared' }], 'met'],
    [
      'one who clears over one who refuses',
      'draft-cleared',
      [drafter, { ...clearer, decision: 'refused' }, second],
      'open',
    ],
    [
      'one who comments beside two who clear',
      'draft-cleared-2',
      [drafter, { ...clearer, decision: 'comments' }, second, { ...second, fingerprint: 'd' }],
      'met',
    ],
    ['a refusal where nobody was asked', 'draft-shared', [drafter, { ...clearer, decision: 'refused' }], 'met'],
    ['a policy nobody knows', 'draft-something', [drafter, clearer, second], 'unmet'],
  ])('%s under %s', (_, policy, signers, state) => {
    expect(judgePolicy(sampleManifest({ clearance: { policy } }), signers).state).toBe(state);
  });

  it('asks for two different publishers of a pack, whatever it says of itself', () => {
    for (const kind of ['content', 'trust'] as const) {
      const pack = samplePack({ kind, clearance: { policy: 'draft-shared' } });
      expect(judgePolicy(pack, [drafter]).state).toBe('unmet');
      expect(judgePolicy(pack, [drafter, drafter]).state).toBe('unmet');
      expect(judgePolicy(pack, [drafter, clearer]).state).toBe('met');
    }
  });
});

describe('the roles of who signed', () => {
  const all = ['draft', 'case', 'content', 'trust'] as const;
  /** Somebody of the list who has these roles and no other. */
  const listed = (
    signer: PolicySigner,
    roles: readonly TrustRole[],
    change: { series?: string[]; kinds?: [] } = {},
  ) => ({
    ...signer,
    grounds: [{ source: 'list' as const, fingerprint: 'x', roles, series: ['core'], kinds: all, ...change }],
  });
  const beside = (role: TrustRole) => trustRoles.filter((one) => one !== role);
  const letter = (policy: string) => sampleManifest({ clearance: { policy } });

  it.each<[string, Parameters<typeof judgePolicy>[0], readonly [PolicySigner, TrustRole][], TrustRole]>([
    ['a drafter, to share', letter('draft-shared'), [[drafter, 'drafter']], 'drafter'],
    [
      'a drafter, to clear',
      letter('draft-cleared'),
      [
        [drafter, 'drafter'],
        [clearer, 'clearer'],
      ],
      'drafter',
    ],
    [
      'a clearer',
      letter('draft-cleared'),
      [
        [drafter, 'drafter'],
        [clearer, 'clearer'],
      ],
      'clearer',
    ],
    [
      'the first of two clearers',
      letter('draft-cleared-2'),
      [
        [drafter, 'drafter'],
        [clearer, 'clearer'],
        [second, 'clearer'],
      ],
      'clearer',
    ],
    [
      'a publisher',
      samplePack(),
      [
        [drafter, 'publisher'],
        [clearer, 'publisher'],
      ],
      'publisher',
    ],
    [
      'an officer',
      samplePack({ kind: 'trust' }),
      [
        [drafter, 'officer'],
        [clearer, 'officer'],
      ],
      'officer',
    ],
  ])('needs %s, and no other role does instead', (_, manifest, signers, role) => {
    expect(
      judgePolicy(
        manifest,
        signers.map(([signer, has]) => listed(signer, [has])),
      ),
    ).toEqual({ state: 'met' });
    const at = signers.findIndex(([, has]) => has === role);
    const lacking = signers.map(([signer, has], n) => listed(signer, n === at ? beside(role) : [has]));
    expect(judgePolicy(manifest, lacking)).toMatchObject({
      state: 'unmet',
      lacking: { role, without: [signers[at]?.[0].fingerprint] },
    });
  });

  it('names how many are missing, and of which series', () => {
    expect(judgePolicy(samplePack(), [listed(drafter, ['publisher']), listed(clearer, ['drafter'])])).toEqual({
      state: 'unmet',
      lacking: { role: 'publisher', needed: 2, found: 1, series: 'core', without: ['b'] },
    });
    expect(
      judgePolicy(letter('draft-cleared-2'), [listed(drafter, ['drafter']), listed(clearer, ['clearer'])]),
    ).toEqual({
      state: 'open',
      lacking: { role: 'clearer', needed: 2, found: 1, without: [] },
    });
  });

  it('holds a publisher to the series, and everybody to the kinds of the entry', () => {
    const pack = (change: { series?: string[]; kinds?: [] }) => [
      listed(drafter, ['publisher']),
      listed(clearer, ['publisher'], change),
    ];
    expect(judgePolicy(samplePack(), pack({ series: ['other'] })).state).toBe('unmet');
    expect(judgePolicy(samplePack(), pack({ series: [] })).state).toBe('unmet');
    expect(judgePolicy(samplePack(), pack({ kinds: [] })).state).toBe('unmet');
    expect(judgePolicy(letter('draft-shared'), [listed(drafter, ['drafter'], { kinds: [] })]).state).toBe('unmet');
  });

  it('leaves a signer whom nobody knows to the path, which says unknown', () => {
    expect(judgePolicy(letter('draft-cleared'), [listed(drafter, ['drafter']), clearer]).state).toBe('met');
  });

  it('adds up several grounds of one signer', () => {
    const [one] = listed(drafter, ['drafter']).grounds;
    const [other] = listed(drafter, ['officer']).grounds;
    if (!one || !other) throw new Error('no grounds');
    expect(permits([one, other], { role: 'officer', kind: 'trust' })).toBe(true);
    expect(permits([one], { role: 'officer', kind: 'trust' })).toBe(false);
    expect(permits([], { role: 'drafter', kind: 'draft' })).toBe(false);
  });
});
