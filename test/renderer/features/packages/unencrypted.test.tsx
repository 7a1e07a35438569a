// @vitest-environment happy-dom
// What an institution wants encrypted does not leave for anybody to read: not by the screens, and not past them.
import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Marking } from '#shared/case/parts';
import type { OpenMark } from '#shared/ipc/contract';
import { mayLeaveOpen } from '../../../../renderer/store/envelope';
import type { ShownIdentity } from '../../../../renderer/store/use-identities';
import { nothingTyped } from '../../../../renderer/ui/envelope-choice';
import type { PackageWorker } from '../../../../renderer/workers/package';
import { createFakeBridge } from '../../../fakes/bridge';
import { sampleManifest } from '../../../fakes/manifest';
import { createdVault } from '../../store/platform';

const { signPackage } = await import('../../../../renderer/features/packages/sign-package');
const { enveloped } = await import('../../../../renderer/features/clearance/use-sign');
const { useLackingIn } = await import('../../../../renderer/store/use-policy');

const envelope = (way: 'open' | 'people') => ({ way, to: ['age1x'], typed: nothingTyped });
const under = (open: OpenMark) =>
  vi.stubGlobal('bridge', createFakeBridge({ info: { policy: { bridge: true, open } } }).raw);

describe('a package for anybody to read', () => {
  it.each([
    ['LIMITE', ['PUBLIC', 'LIMITE']],
    ['PUBLIC', ['PUBLIC']],
    ['none', []],
  ] as const)('may leave up to %s', (open, marks) => {
    const all: readonly Marking[] = ['PUBLIC', 'LIMITE'];
    expect(all.filter((mark) => mayLeaveOpen(mark, { open }))).toEqual(marks);
  });

  it.each([
    ['PUBLIC', 'LIMITE', 'mustEncrypt'],
    ['none', 'PUBLIC', 'mustEncrypt'],
    ['PUBLIC', 'PUBLIC', undefined],
  ] as const)('is held on its page under %s, marked %s: %s', async (open, mark, lacking) => {
    under(open);
    const asked = renderHook(() => [useLackingIn(envelope('open'), mark), useLackingIn(envelope('people'), mark)]);
    await waitFor(() => expect(asked.result.current).toEqual([lacking, undefined]));
  });

  it('is refused before it is signed, whatever a page let through', async () => {
    const { session } = await createdVault();
    const order = {
      identity: {} as ShownIdentity, // nobody is asked to sign
      files: [],
      role: '',
      describe: () => sampleManifest(),
    };
    under('PUBLIC');
    const refused = { code: 'file/unencrypted' };
    await expect(signPackage(session, { ...order, envelope: envelope('open') })).rejects.toMatchObject(refused);
    under('LIMITE');
    await expect(signPackage(session, { ...order, envelope: envelope('open') })).rejects.not.toMatchObject(refused);
  });

  it('is refused when it is an answer, too', async () => {
    const worker = {} as PackageWorker; // nothing is sealed
    const bytes = new Uint8Array(1);
    const answer = (marking: Marking) => enveloped(worker, bytes, { envelope: envelope('open'), marking });
    under('PUBLIC');
    await expect(answer('LIMITE')).rejects.toMatchObject({ code: 'file/unencrypted' });
    expect(await answer('PUBLIC')).toEqual({ bytes, way: 'open' });
  });
});
