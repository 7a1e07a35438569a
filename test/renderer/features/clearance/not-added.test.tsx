// @vitest-environment happy-dom
// Words that were typed and not added do not go astray: the signature waits, and they are added or stay where they are.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { incomingSchema } from '#shared/clearance/incoming';
import { emptyPack } from '#shared/content/pack';
import { createFakeBridge } from '../../../fakes/bridge';
import '../../../../renderer/i18n';
import { createdVault, sampleDraft } from '../../store/platform';

vi.stubGlobal('bridge', createFakeBridge().raw);
const { Clear } = await import('../../../../renderer/features/clearance/Clear');
const { clearanceRows } = await import('../../../../renderer/store/clearance');
const { ContentContext } = await import('../../../../renderer/store/context');
const { SessionContext } = await import('../../../../renderer/store/session-context');
const { FrameContext } = await import('../../../../renderer/ui/frame');

afterEach(cleanup);

const id = '3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c11';
const came = sampleDraft('5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12');
const frame = { show: () => undefined, inspector: null, setHasInspector: () => undefined };

beforeEach(async () => {
  const { session } = await createdVault();
  await clearanceRows(session.store()).incoming.put(
    incomingSchema.parse({
      format: 'valise-incoming/3',
      id,
      draftId: came.id,
      receivedAt: '2026-11-20T10:00:00Z',
      package: { id: '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f', digest: 'd'.repeat(64) },
      file: 'UEsDBA==',
      draft: came,
      from: 'A. Drafter',
      policy: 'draft-shared',
      typed: { words: 'Half a thought' },
    }),
  );
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
});

const words = () => screen.getByLabelText<HTMLTextAreaElement>('Words').value;
const sign = () => fireEvent.submit(screen.getByRole('button', { name: 'Sign and write' }).closest('form') ?? document);
const warning = () => screen.queryByText('Not added yet: “Half a thought”');

it('says so before it signs, and keeps the words', () => {
  expect(warning()).toBeNull();
  sign();
  expect(warning()).not.toBeNull();
  expect(words()).toBe('Half a thought');
});

it.each([
  ['Add them as a comment', '1 comment, 0 changes proposed'],
  ['Propose them instead', '0 comments, 1 change proposed'],
])('%s', (name, said) => {
  sign();
  fireEvent.click(screen.getByRole('button', { name }));
  screen.getByText(said);
  expect(warning()).toBeNull();
  expect(words()).toBe('');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sign and write' }));
});

it('warns of nothing where nothing was typed', () => {
  fireEvent.change(screen.getByLabelText('Words'), { target: { value: '   ' } });
  sign();
  expect(screen.queryByText(/^Not added yet/)).toBeNull();
});
