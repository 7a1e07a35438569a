// Who gets the camera. Stops code in the page from switching it on by itself, from listening, and from doing so where the
// institution refuses codes.
import { describe, expect, it } from 'vitest';
import { type CameraGrounds, createCameraGate, isPress, type MediaAsk } from '../../electron/camera';

const pictures: MediaAsk = { window: 1, isMainFrame: true, mediaTypes: ['video'] };

function gateWith(grounds: Partial<CameraGrounds> = {}) {
  const clock = { now: 0 };
  const refusals: string[] = [];
  const gate = createCameraGate(() => clock.now);
  gate.begin({
    isAllowed: true,
    isOpen: (window) => window === 1,
    assistedIdleMs: () => undefined,
    refused: (reason) => void refusals.push(reason),
    ...grounds,
  });
  return { gate, clock, refusals };
}

describe('the camera', () => {
  it('is given for a press in the window, once', () => {
    const { gate, refusals } = gateWith();
    gate.pressed(1);
    expect(gate.ask(pictures)).toBe(true);
    expect(gate.ask(pictures)).toBe(false);
    expect(refusals).toEqual(['not-pressed']);
  });

  it('is given until a moment after the press, and no longer', () => {
    const { gate, clock } = gateWith();
    gate.pressed(1);
    clock.now = 5_000;
    expect(gate.ask(pictures)).toBe(false);
    gate.pressed(1);
    clock.now = 9_999;
    expect(gate.ask(pictures)).toBe(true);
  });

  it('is given where a screen reader pressed, to somebody who just used the machine', () => {
    expect(gateWith({ assistedIdleMs: () => 4_000 }).gate.ask(pictures)).toBe(true);
    expect(gateWith({ assistedIdleMs: () => 5_000 }).gate.ask(pictures)).toBe(false);
  });

  it.each([
    ['with sound', { mediaTypes: ['audio', 'video'] }, {}, 'not-only-pictures'],
    ['for sound alone', { mediaTypes: ['audio'] }, {}, 'not-only-pictures'],
    ['for the screen', { mediaTypes: [] }, {}, 'not-only-pictures'],
    ['to a frame within the page', { isMainFrame: false }, {}, 'frame'],
    ['where the policy refuses', {}, { isAllowed: false }, 'policy'],
    ['while the vault is locked', {}, { isOpen: () => false }, 'locked'],
    ['to a window of before', { window: 2 }, {}, 'locked'],
  ] satisfies [string, Partial<MediaAsk>, Partial<CameraGrounds>, string][])(
    'is refused %s, whatever was pressed',
    (_what, changed, grounds, reason) => {
      const { gate, refusals } = gateWith(grounds);
      const asked = { ...pictures, ...changed };
      gate.pressed(asked.window);
      expect(gate.ask(asked)).toBe(false);
      expect(refusals).toEqual([reason]);
    },
  );

  it('is refused where the press was in another window', () => {
    const { gate, refusals } = gateWith();
    gate.pressed(2);
    expect(gate.ask(pictures)).toBe(false);
    expect(refusals).toEqual(['not-pressed']);
  });

  it('is refused before anybody said who may have it', () => {
    const gate = createCameraGate(() => 0);
    gate.pressed(1);
    expect(gate.ask(pictures)).toBe(false);
    expect(gate.mayName(1)).toBe(false);
  });

  it('is named to a window that had one, as long as its vault is open', () => {
    const open = new Set([1, 2]);
    const { gate } = gateWith({ isOpen: (window) => open.has(window) });
    gate.pressed(1);
    expect(gate.mayName(1)).toBe(false);
    gate.ask(pictures);
    expect(gate.mayName(1)).toBe(true);
    expect(gate.mayName(2)).toBe(false);
    open.delete(1);
    expect(gate.mayName(1)).toBe(false);
  });
});

it('a press is a key or a button that goes down', () => {
  expect(['rawKeyDown', 'mouseDown', 'touchStart'].map(isPress)).toEqual([true, true, true]);
  expect(['mouseMove', 'mouseEnter', 'mouseWheel', 'keyUp', 'char', 'mouseUp'].some(isPress)).toBe(false);
});
