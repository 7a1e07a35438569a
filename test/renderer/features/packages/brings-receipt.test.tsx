// @vitest-environment happy-dom
// A receipt that came counts as taken in once a file of it was saved: by its number, and in the journal; of an unknown signer never.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { type LeavingReceipt, receiptFiles } from '#shared/exchange/receipt-files';
import { buildPackage } from '#shared/package/build';
import { type Trust, verifyPackage } from '#shared/package/index';
import { now } from '../../../fakes/authority';
import { createFakeBridge } from '../../../fakes/bridge';
import { sampleManifest } from '../../../fakes/manifest';
import { createCast } from '../../../fakes/package';
import { sampleReceipt } from '../../../fakes/receipt';
import { createdVault } from '../../store/platform';
import '../../../../renderer/i18n';

const bridge = createFakeBridge();
vi.stubGlobal('bridge', bridge.raw);
const { BringsReceipt } = await import('../../../../renderer/features/packages/BringsReceipt');
const { receiptPdf } = await import('../../../../renderer/features/receipts/receipt-pdf');
const { numbersIn } = await import('../../../../renderer/store/numbered');
const { SessionContext } = await import('../../../../renderer/store/session-context');

const cast = createCast();
const said = 'Once a file of it is saved, its number 4 counts as taken in.';
afterEach(cleanup);

/** A numbered receipt as it is judged under this trust, on a screen. */
async function shown(under: (trust: Trust) => Trust) {
  const { drafter: signer, trust } = await cast;
  const receipt = sampleReceipt();
  const files = receiptFiles({ receipt, pdf: await receiptPdf(receipt) } satisfies LeavingReceipt);
  const { clearance: _, ...plain } = sampleManifest({
    kind: 'receipt',
    files: files.map(({ path, role, title, type }) => ({ path, role, title, type })),
    sequence: { to: 'HQ Legal', number: 4 },
  });
  const bytes = await buildPackage({ files, manifest: plain, signer, signingTime: now, commitment: 'creation' });
  const verdict = await verifyPackage(bytes, { trust: under(trust), at: now });
  const { session } = await createdVault();
  const onTaken = vi.fn();
  render(
    <SessionContext value={session}>
      <BringsReceipt verdict={verdict} onTaken={onTaken} />
    </SessionContext>,
  );
  await screen.findByRole('button', { name: 'Save as JSON' });
  return { store: session.store(), onTaken, id: plain.id };
}

it('is entered with its number once it is saved, and not before', async () => {
  const { store, onTaken, id } = await shown((trust) => trust);
  expect(screen.queryByText(said, { exact: false })).not.toBeNull();
  expect((await numbersIn(store)).size).toBe(0);
  fireEvent.click(screen.getByRole('button', { name: 'Save as JSON' }));
  await screen.findByText(/^Saved as /);
  expect((await numbersIn(store)).get(id)).toEqual({ to: 'HQ Legal', number: 4 });
  expect((await store.journal.list()).map(({ kind }) => kind)).toContain('package.taken');
  expect(onTaken).toHaveBeenCalledOnce();
});

it('is saved without being entered where nobody knows who signed it', async () => {
  const { store, onTaken } = await shown(() => ({ anchors: [], crls: [] }));
  expect(screen.queryByText(said, { exact: false })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Save as JSON' }));
  await screen.findByText(/^Saved as /);
  expect((await numbersIn(store)).size).toBe(0);
  expect((await store.journal.list()).map(({ kind }) => kind)).not.toContain('package.taken');
  expect(onTaken).not.toHaveBeenCalled();
});
