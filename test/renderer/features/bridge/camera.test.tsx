// @vitest-environment happy-dom
// A camera that is on when nobody wished it is a bug of the worst kind. Each way of it going off, each way of it not coming on, with
// its words; over the real card, before a camera in memory.
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../../../renderer/features/bridge/use-reading';
import { createFakeBridge } from '../../../fakes/bridge';
import '../../../../renderer/i18n';

const fake = createFakeBridge();
const { CameraCard } = await import('../../../../renderer/features/bridge/CameraCard');

/** A camera in memory; `ended` is what Chromium tells when it is unplugged. */
class FakeTrack extends EventTarget {
  readyState = 'live';
  constructor(readonly id: string) {
    super();
  }
  stop() {
    this.readyState = 'ended';
  }
  getSettings() {
    return { deviceId: this.id };
  }
}

const tracks: FakeTrack[] = [];
const asked: MediaStreamConstraints[] = [];
const state: { names: string[]; fails: string | undefined; wait: Promise<unknown> } = {
  names: ['a'],
  fails: undefined,
  wait: Promise.resolve(),
};

const mediaDevices = {
  getUserMedia: async (constraints: { video: { deviceId?: { exact: string } } }) => {
    asked.push(constraints);
    await state.wait;
    if (state.fails) throw new DOMException('', state.fails);
    const track = new FakeTrack(constraints.video.deviceId?.exact ?? state.names[0] ?? '');
    tracks.push(track);
    return { id: String(tracks.length), getTracks: () => [track], getVideoTracks: () => [track] };
  },
  enumerateDevices: async () => [
    { kind: 'audioinput', deviceId: 'm', label: 'Microphone' },
    ...state.names.map((name) => ({
      kind: 'videoinput',
      deviceId: name,
      label: name === 'b' ? '' : `Camera of ${name}`,
    })),
  ],
};

const reading: Reading = {
  pictures: 0,
  last: undefined,
  progress: undefined,
  failure: undefined,
  isBusy: false,
  add: async () => {},
  look: async () => undefined,
};

const states = () => tracks.map(({ readyState }) => readyState);
const pressOn = async () => (await screen.findByRole('button', { name: 'Switch the camera on' })).click();

function hideWindow() {
  Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'hidden');
}

beforeEach(() => {
  vi.stubGlobal('bridge', fake.raw);
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: mediaDevices });
  // a film of no pictures
  Object.defineProperty(HTMLVideoElement.prototype, 'srcObject', { configurable: true, writable: true, value: null });
  Object.assign(HTMLVideoElement.prototype, { requestVideoFrameCallback: () => 0, play: async () => {} });
  Object.assign(state, { names: ['a'], fails: undefined, wait: Promise.resolve() });
  tracks.length = 0;
  asked.length = 0;
});
afterEach(cleanup);

async function switchedOn() {
  const shown = render(<CameraCard reading={reading} />);
  await pressOn();
  await screen.findByText('The camera is on.');
  return shown;
}

describe('a camera', () => {
  it('is not asked for before the button is pressed, and never with sound', async () => {
    render(<CameraCard reading={reading} />);
    await screen.findByText(/^The camera is off/);
    expect(asked).toEqual([]);
    await pressOn();
    await screen.findByText('The camera is on.');
    expect(asked.map(({ audio }) => audio)).toEqual([false]);
  });

  it('goes off by the button', async () => {
    await switchedOn();
    screen.getByRole('button', { name: 'Switch the camera off' }).click();
    await screen.findByText(/^The camera is off/);
    expect(states()).toEqual(['ended']);
  });

  it('goes off with the screen', async () => {
    (await switchedOn()).unmount();
    expect(states()).toEqual(['ended']);
  });

  it('goes off with the lock', async () => {
    await switchedOn();
    fake.emit('vault.locking', { reason: 'asked' });
    await screen.findByText(/^The camera is off/);
    expect(states()).toEqual(['ended']);
  });

  it('goes off with the window, and says so', async () => {
    await switchedOn();
    hideWindow();
    await screen.findByText(/^The camera went off because/);
    expect(states()).toEqual(['ended']);
  });

  it('that did not come still says why after the window was hidden', async () => {
    state.fails = 'NotReadableError';
    render(<CameraCard reading={reading} />);
    await pressOn();
    await screen.findByText('bridge/camera-busy');
    act(hideWindow);
    expect(screen.queryByText('bridge/camera-busy')).not.toBeNull();
  });

  it('that comes on after the screen was left goes off at once', async () => {
    let come = () => {};
    state.wait = new Promise<void>((resolve) => {
      come = resolve;
    });
    const { unmount } = render(<CameraCard reading={reading} />);
    await pressOn();
    unmount();
    come();
    await waitFor(() => expect(states()).toEqual(['ended']));
  });

  it('that was taken away is told, and can be had again', async () => {
    await switchedOn();
    tracks[0]?.dispatchEvent(new Event('ended'));
    await screen.findByText('bridge/camera-lost');
    await pressOn();
    await screen.findByText('The camera is on.');
    expect(screen.queryByText('bridge/camera-lost')).toBeNull();
    expect(states()).toEqual(['ended', 'live']);
  });

  it.each([
    ['NotAllowedError', 'bridge/camera-refused'],
    ['NotFoundError', 'bridge/camera-none'],
    ['OverconstrainedError', 'bridge/camera-none'],
    ['NotReadableError', 'bridge/camera-busy'],
    ['AbortError', 'bridge/camera-busy'],
    ['TypeError', 'app/unexpected'],
  ])('that does not come (%s) is told as %s', async (name, code) => {
    state.fails = name;
    render(<CameraCard reading={reading} />);
    await pressOn();
    await screen.findByText(code);
    await screen.findByRole('button', { name: 'Switch the camera on' });
  });
});

describe('several cameras', () => {
  it('can be chosen from, each by its name or number, and one is on at a time', async () => {
    state.names = ['a', 'b'];
    await switchedOn();
    const other = await screen.findByRole('button', { name: 'Camera 2' });
    expect(screen.getByRole('button', { name: 'Camera of a' }).getAttribute('aria-pressed')).toBe('true');
    other.focus();
    other.click();
    await waitFor(() => expect(states()).toEqual(['ended', 'live']));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Camera 2' }).getAttribute('aria-pressed')).toBe('true'),
    );
    expect(document.activeElement).toBe(other);
    expect(asked[1]).toMatchObject({ video: { deviceId: { exact: 'b' } }, audio: false });
  });

  it('are not offered where there is one', async () => {
    await switchedOn();
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Which camera' })).toBeNull());
  });
});

describe('how far it is', () => {
  it.each([
    [1, ''],
    [3, 'A quarter has arrived.'],
    [6, 'Half has arrived.'],
    [9, 'Three quarters have arrived.'],
    [10, 'All has arrived.'],
  ])('with %i of 10 parts is said in quarters: %s', async (have, said) => {
    render(<CameraCard reading={{ ...reading, progress: { key: 'k', have, needed: 10 } }} />);
    await pressOn();
    const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    await waitFor(() => expect(spoken()).toContain(said));
  });
});
