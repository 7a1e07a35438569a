// @vitest-environment happy-dom
// What an institution forbids is not shown, by whatever address it is reached; and no pace is one that flashes.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { paces, standsFor, usualPace } from '../../../../renderer/features/bridge/pace';
import { useOutgoing } from '../../../../renderer/store/outgoing';
import { FrameContext } from '../../../../renderer/ui/frame';
import { createFakeBridge } from '../../../fakes/bridge';
import { bytesOf } from '../../../fakes/chance';
import '../../../../renderer/i18n';

const fakes = {
  allowed: createFakeBridge(),
  refused: createFakeBridge({ info: { policy: { bridge: false, open: 'LIMITE' } } }),
};
const { Show } = await import('../../../../renderer/features/bridge/Show');
const { Sheets } = await import('../../../../renderer/features/bridge/Sheets');
const { ShowAsLight } = await import('../../../../renderer/features/packages/ShowAsLight');

const frame = { show: () => {}, inspector: null, setHasInspector: () => {} };
const refusal = 'Your institution does not allow packages to be carried as codes.';
const digest = 'ab'.repeat(32);

afterEach(() => {
  cleanup();
  useOutgoing.setState({ file: undefined });
});

function show(policy: keyof typeof fakes, screenOf: React.ReactNode) {
  vi.stubGlobal('bridge', fakes[policy].raw);
  useOutgoing.getState().put({ name: 'a.asice', bytes: bytesOf(900, 1), words: ['alder', 'beam'], mark: 'LIMITE' });
  render(<FrameContext value={frame}>{screenOf}</FrameContext>);
}

describe('where codes are allowed', () => {
  it('the screen shows one, with words and mark', async () => {
    show('allowed', <Show />);
    expect((await screen.findByRole('img', { name: 'Code 1' })).querySelector('path')?.getAttribute('d')).toMatch(
      /^M4 4h7v1/,
    );
    expect(screen.getByText('alder beam')).toBeTruthy();
    expect(screen.getByText('LIMITE')).toBeTruthy();
  });

  it('the button leads there, and says why not for more than 300 KB', async () => {
    show('allowed', <ShowAsLight name="a" bytes={bytesOf(300 * 1024 + 1, 1)} digest={digest} mark="PUBLIC" />);
    const button = await screen.findByRole('button', { name: 'Show as light' });
    button.click();
    expect(useOutgoing.getState().file?.name).toBe('a.asice');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Light carries at most 300 KB. Take a stick.')).toBeTruthy();
  });
});

describe('where the policy refuses them', () => {
  it.each([
    ['the screen', <Show key="show" />],
    ['the sheets', <Sheets key="sheets" />],
  ])('%s shows none', async (_name, element) => {
    show('refused', element);
    expect(await screen.findByText(refusal)).toBeTruthy();
    expect(screen.queryAllByRole('img')).toEqual([]);
  });

  it('the button says so and does nothing', async () => {
    show('refused', <ShowAsLight name="b" bytes={bytesOf(900, 1)} digest={digest} mark="PUBLIC" />);
    const button = await screen.findByRole('button', { name: 'Show as light' });
    button.click();
    expect(useOutgoing.getState().file?.name).toBe('a.asice');
    expect(screen.getByText(refusal)).toBeTruthy();
  });

  it('so does a policy that cannot be learned', async () => {
    fakes.allowed.failNext('app.info', 'app/unexpected');
    show('allowed', <Show />);
    expect(await screen.findByText(refusal)).toBeTruthy();
  });
});

it('no pace changes more than six times in any second', () => {
  for (const pace of paces) expect(Math.floor(1000 / standsFor(pace)) + 1).toBeLessThanOrEqual(6);
  expect(paces).toContain(usualPace);
});
