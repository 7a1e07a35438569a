import { expect, it } from 'vitest';
import type { Facts } from '#shared/package/index';
import { factWords } from '../../../../renderer/features/packages/use-fact-words';
import { i18n } from '../../../../renderer/i18n';

const at = Date.UTC(2026, 10, 22, 16, 5);
const day = 86_400_000;
const said = (facts: Facts) => factWords(i18n.t, facts);

it.each<[string, Facts]>([
  ['19.4 KB', { of: 'file', bytes: 19_400 }],
  ['1 entry', { of: 'entries', entries: 1 }],
  ['214 entries, 41 MB unpacked', { of: 'data', entries: 214, bytes: 41_000_000, later: 0 }],
  [
    '9 entries, 41 MB unpacked, 2 of them read when it is installed',
    { of: 'data', entries: 9, bytes: 41_000_000, later: 2 },
  ],
  ['3 files, 1 signature', { of: 'layout', files: 3, signatures: 1 }],
  [
    'ECDSA P-256 with SHA-256, 22 November 2026 at 16:05 UTC by the signer’s own clock',
    { of: 'signatures', algorithm: 'ecdsa-p256-sha256', signingTime: at },
  ],
  ['2 of 3 digests match', { of: 'references', matched: 2, compared: 3, later: 0 }],
  [
    'Valid until 22 November 2026, revocation list of 21 November 2026, good until 23 November 2026',
    { of: 'path', validUntil: at, crlThisUpdate: at - day, crlNextUpdate: at + day },
  ],
  ['Valid until 22 November 2026, no revocation list at hand', { of: 'path', validUntil: at }],
  ['Version 3, after 2', { of: 'history', version: 3, before: 2 }],
])('says %s', (words, facts) => expect(said(facts)).toBe(words));

it('says nothing of a day that no calendar has, and leaves the name of an algorithm that it does not know', () => {
  expect(said({ of: 'path', validUntil: Number.NaN })).toBe('no revocation list at hand');
  expect(said({ of: 'signatures', algorithm: 'new-one', signingTime: Number.NaN })).toBe(
    'new-one, – by the signer’s own clock',
  );
  expect(said({ of: 'signatures', algorithm: 'rsa-pss-3072-sha256', signingTime: at })).toMatch(
    /^RSA-PSS of 3072 bits/,
  );
});
