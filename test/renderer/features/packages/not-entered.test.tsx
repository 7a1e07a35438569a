// @vitest-environment happy-dom
// A disk that is full after a package was written: the person is told that it lies on its medium, not that nothing happened.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createFakeBridge } from '../../../fakes/bridge';
import { disk, makeMortal } from '../../store/mortal-disk';
import { createdVault } from '../../store/platform';
import '../../../../renderer/i18n';

const bridge = createFakeBridge();
vi.stubGlobal('bridge', bridge.raw);
const { HandOn } = await import('../../../../renderer/features/packages/content/HandOn');
const { SessionContext } = await import('../../../../renderer/store/session-context');

const left = 'Copied as eu-cdt-3.asice, read back, and the same byte for byte.';

afterEach(() => {
  disk.isFull = false;
  vi.restoreAllMocks();
  cleanup();
});

it('says that what was written is not entered, and enters it once there is room', async () => {
  const { session } = await createdVault();
  makeMortal();
  render(
    <SessionContext value={session}>
      <HandOn series="eu-cdt" version={3} digest={'a'.repeat(64)} read={async () => new Uint8Array(9)} />
    </SessionContext>,
  );
  disk.isFull = true;
  fireEvent.click(screen.getByRole('button', { name: 'Copy it unchanged' }));
  await screen.findByText('file/not-entered');
  expect(screen.queryByText(left)).toBeNull();
  expect(bridge.saved).toHaveLength(1);
  disk.isFull = false;
  fireEvent.click(screen.getByRole('button', { name: 'Copy it unchanged' }));
  await screen.findByText(left);
  const exported = (await session.store().journal.list()).filter(({ kind }) => kind === 'package.exported');
  expect(exported).toHaveLength(1);
});
