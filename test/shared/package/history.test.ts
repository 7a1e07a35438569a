import { describe, expect, it } from 'vitest';
import { checkExpiry, checkHistory, type History } from '#shared/package/history';
import { sampleManifest, samplePack } from '../../fakes/manifest';

const draft = sampleManifest();
const history: History = {
  series: { core: { version: 3, digest: 'aa' }, trust: { version: 2, digest: 'bb' } },
  ids: { [draft.id]: { digest: 'aa', signatures: 1 } },
};
const signed = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ fingerprint: `f${nth}`, signingTime: nth }));
const pack = (version: number, digest: string) => ({
  manifest: samplePack({ version }),
  digest,
  signatures: signed(2),
});

describe('checkHistory', () => {
  it.each([
    ['a lower number', 2, 'cc', ['package/rollback']],
    ['a lower number with the content known', 2, 'aa', ['package/rollback']],
    ['the same number, other content', 3, 'cc', ['package/fork']],
    ['the same pack again', 3, 'aa', ['package/replay']],
    ['a higher number', 4, 'cc', []],
  ])('of a series: %s', (_, version, digest, codes) => {
    expect(checkHistory(pack(version, digest), history)).toEqual(codes);
  });

  it.each([
    ['other text', 'cc', 1, ['package/fork']],
    ['other text with more signatures', 'cc', 2, ['package/fork']],
    ['nothing new', 'aa', 1, ['package/replay']],
    ['fewer signatures', 'aa', 0, ['package/replay']],
    ['one signature more', 'aa', 2, []],
  ])('of an id: %s', (_, digest, signatures, codes) => {
    expect(checkHistory({ manifest: draft, digest, signatures: signed(signatures) }, history)).toEqual(codes);
  });

  it.each([
    ['a second signature known by who and when', ['f1 1'], 2, ['package/replay']],
    ['the second signature of somebody else', ['f9 1'], 2, []],
    ['the same person at another time', ['f1 9'], 2, []],
    ['a third signature behind a known second', ['f1 1'], 3, []],
    ['our own as it left', [], 1, ['package/replay']],
  ])('of an id that many answer: %s', (_, known, signatures, codes) => {
    const many: History = { series: {}, ids: { [draft.id]: { digest: 'aa', signatures: 5, known } } };
    expect(checkHistory({ manifest: draft, digest: 'aa', signatures: signed(signatures) }, many)).toEqual(codes);
  });

  it('asks for the lowest versions of other series', () => {
    const arrival = (requires: Record<string, number>) => ({
      ...pack(4, 'cc'),
      manifest: samplePack({ version: 4, requires }),
    });
    expect(checkHistory(arrival({ trust: 2 }), history)).toEqual([]);
    expect(checkHistory(arrival({ trust: 3 }), history)).toEqual(['package/requires']);
    expect(checkHistory(arrival({ absent: 1 }), history)).toEqual(['package/requires']);
    expect(checkHistory(arrival({ tostring: 1 }), history)).toEqual(['package/requires']);
  });

  it('has nothing against a stranger', () => {
    expect(checkHistory({ manifest: draft, digest: 'aa', signatures: signed(1) }, { series: {}, ids: {} })).toEqual([]);
  });
});

describe('checkExpiry', () => {
  const manifest = samplePack({ expires: '2027-01-01T00:00:00Z' });
  const day = Date.parse('2027-01-01T00:00:00Z');

  it('refuses a new pack after its day, to the millisecond', () => {
    expect(checkExpiry(manifest, day)).toEqual([]);
    expect(checkExpiry(manifest, day + 1)).toEqual(['package/expired']);
    expect(checkExpiry(samplePack(), day + 1)).toEqual([]);
  });
});
