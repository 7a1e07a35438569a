// @vitest-environment happy-dom
// What a reviewer types about a received text is there after leaving the screen, after a lock, and after the power is cut.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { incomingSchema } from '#shared/clearance/incoming';
import { emptyPack } from '#shared/content/pack';
import type { Session } from '../../../../renderer/store/session';
import { createFakeBridge } from '../../../fakes/bridge';
import '../../../../renderer/i18n';
import { createdVault, passphrase, rawRows, restarted, sampleDraft } from '../../store/platform';

vi.stubGlobal('bridge', createFakeBridge().raw);
const { Clear } = await import('../../../../renderer/features/clearance/Clear');
const { clearanceRows } = await import('../../../../renderer/store/clearance');
const { ContentContext } = await import('../../../../renderer/store/context');
const { SessionContext } = await import('../../../../renderer/store/session-context');
const { flushAll } = await import('../../../../renderer/store/keeper');
const { FrameContext } = await import('../../../../renderer/ui/frame');

afterEach(cleanup);

const id = '3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c11';
const came = sampleDraft('5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12');
const received = {
  id,
  draftId: came.id,
  receivedAt: '2026-11-20T10:00:00Z',
  package: { id: '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f', digest: 'd'.repeat(64) },
  file: 'UEsDBA==',
  draft: came,
  from: 'A. Drafter',
  policy: 'draft-shared',
};
const frame = { show: () => undefined, inspector: null, setHasInspector: () => undefined };

let vault: Awaited<ReturnType<typeof createdVault>>;
beforeEach(async () => {
  vault = await createdVault();
  const row = incomingSchema.parse({ ...received, format: 'valise-incoming/1' });
  await clearanceRows(vault.session.store()).incoming.put(row);
});

async function open(session: Session): Promise<void> {
  render(
    <SessionContext value={session}>
      <ContentContext value={{ pack: emptyPack, digest: '' }}>
        <FrameContext value={frame}>
          <Clear id={id} />
        </FrameContext>
      </ContentContext>
    </SessionContext>,
  );
  await screen.findByLabelText('Words');
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

function typeAll(): void {
  type('Words', 'Twice is not proven.');
  fireEvent.click(screen.getByRole('button', { name: 'Add a comment' }));
  type('Words', 'The hospitals were struck.');
  fireEvent.click(screen.getByRole('button', { name: 'Propose these words instead' }));
  type('Words', 'Half a sen');
  type('Remark', 'No legal objection.');
  type('Your name', 'B. Clearer');
  fireEvent.change(screen.getByRole('combobox', { name: 'Decision' }), { target: { value: 'refused' } });
}

function expectAll(): void {
  screen.getByText('1 comment, 1 change proposed');
  screen.getByText('Twice is not proven.');
  const read = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
  expect(['Words', 'Remark', 'Your name'].map(read)).toEqual(['Half a sen', 'No legal objection.', 'B. Clearer']);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Decision' }).value).toBe('refused');
}

it('after the screen was left', async () => {
  await open(vault.session);
  typeAll();
  expectAll();
  cleanup();
  await open(vault.session);
  expectAll();
});

it('after a lock at once, and no word of it lies open on the disk', async () => {
  await open(vault.session);
  typeAll();
  // as the desk locks: what waits is written first
  await act(flushAll);
  cleanup();
  await vault.session.lock();
  expect(JSON.stringify(await rawRows(vault.laptop.home, 'notes'))).not.toContain('objection');
  await vault.session.unlock({ passphrase });
  await open(vault.session);
  expectAll();
});

it('after the power was cut a second later', async () => {
  await open(vault.session);
  typeAll();
  await act(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  const { value } = (await clearanceRows((await restarted(vault.laptop)).store()).incoming.get(id)) ?? {};
  expect(value?.typed).toMatchObject({ words: 'Half a sen', remark: 'No legal objection.', name: 'B. Clearer' });
  expect(value?.typed.text?.comments).toMatchObject([{ text: 'Twice is not proven.' }]);
  expect(value?.draft).toEqual(came);
});

describe('who can open what goes back', () => {
  const way = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Who can open it' });

  it('is kept as it was chosen', async () => {
    await open(vault.session);
    expect(way().value).toBe('open');
    fireEvent.change(way(), { target: { value: 'passphrase' } });
    cleanup();
    await open(vault.session);
    expect(way().value).toBe('passphrase');
  });

  it('is not anybody where it came in an envelope, unless a person says so against a warning', async () => {
    const rows = clearanceRows(vault.session.store()).incoming;
    const stored = await rows.get(id);
    if (!stored) throw new Error('no row');
    await rows.put({ ...stored.value, sealed: true }, stored.version);
    await open(vault.session);
    expect(way().value).toBe('people');
    expect(screen.queryByText(/^It came encrypted/)).toBeNull();
    fireEvent.change(way(), { target: { value: 'open' } });
    await screen.findByText(/^It came encrypted/);
  });
});
