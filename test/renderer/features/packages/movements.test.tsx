// @vitest-environment happy-dom
// A person who is asked which package somebody got, and what came, finds it: by title, number and digest.
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Verdict } from '#shared/package/index';
import { createFakeBridge } from '../../../fakes/bridge';
import { sampleManifest } from '../../../fakes/manifest';
import { sampleReceipt } from '../../../fakes/receipt';
import { createdVault, sampleDraft } from '../../store/platform';
import '../../../../renderer/i18n';

vi.stubGlobal('bridge', createFakeBridge().raw);
const { Movements } = await import('../../../../renderer/features/packages/Movements');
const { recordNumbered } = await import('../../../../renderer/store/numbered');
const { SessionContext } = await import('../../../../renderer/store/session-context');
const { takeReceipt } = await import('../../../../renderer/store/take-receipt');

afterEach(cleanup);

/** A package under this number, as far as is entered of it. */
const judged = (id: string, to: string, number: number): Verdict => ({
  level: 'valid',
  codes: [],
  checks: [],
  foreign: false,
  files: [],
  digest: id.slice(0, 8).repeat(8),
  manifest: sampleManifest({ id, sequence: { to, number } }),
  signatures: [
    {
      name: 'META-INF/signature001.p7s',
      subject: 'CN=Ana',
      issuer: 'CN=Ministry',
      serial: '01',
      fingerprint: '00000 11111',
      validUntil: 0,
      signingTime: 0,
      level: 'valid',
      codes: [],
      path: [],
      practice: false,
      chained: true,
      grounds: [],
    },
  ],
});

it('lists what left and what was taken in, each with its number', async () => {
  const { session } = await createdVault();
  const store = session.store();
  const draft = sampleDraft('5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12');
  await store.drafts.put(draft, 0);
  const sent = judged('7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f', 'HQ Legal', 4);
  await recordNumbered(store, sent);
  const details = {
    draft: draft.id,
    package: sent.manifest?.id ?? '',
    size: 2048,
    digest: 'ab'.repeat(32),
    purpose: 'send',
  };
  await store.journal.append({ kind: 'package.exported', details });
  await takeReceipt(store, judged('11111111-54d8-4f0a-9b5a-2b1a3c4d5e6f', 'Delegation', 9), sampleReceipt());
  render(
    <SessionContext value={session}>
      <Movements />
    </SessionContext>,
  );
  const [left, taken] = (await screen.findAllByRole('list')).map((list) => within(list));
  await left?.findByText(/To its addressee\. Package 4 to HQ Legal\. .*digest abababababababab/);
  expect(left?.getByText(draft.title)).toBeTruthy();
  await taken?.findByText('A decision receipt. Package 9 to Delegation. Digest 1111111111111111');
  expect(taken?.queryByText(/HQ Legal/)).toBeNull();
});
