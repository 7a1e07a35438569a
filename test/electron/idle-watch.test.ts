import { expect, test } from 'vitest';
import { createIdleWatch } from '../../electron/idle-watch';

const limitMs = 300_000;

function watchWith() {
  const now = { ms: 1_000_000, systemIdle: 0 };
  const watch = createIdleWatch({ limitMs, monotonic: () => now.ms, systemIdleMs: () => now.systemIdle });
  /** Time passes; `away` says the system saw nobody meanwhile. */
  const pass = (ms: number, away: boolean) => {
    now.ms += ms;
    now.systemIdle = away ? now.systemIdle + ms : 1000;
    return watch.poll();
  };
  return { ...watch, pass, now };
}

test('locks when nobody was there for the whole time, once', () => {
  const { pass } = watchWith();
  expect(pass(limitMs - 1, true)).toBe(false);
  expect(pass(1, true)).toBe(true);
  expect(pass(5000, true)).toBe(false);
});

test('locks again after somebody came back and left', () => {
  const { pass, touched } = watchWith();
  expect(pass(limitMs, true)).toBe(true);
  touched();
  expect(pass(1000, false)).toBe(false);
  expect(pass(limitMs, true)).toBe(true);
});

test('does not lock while somebody works in another program', () => {
  const { pass } = watchWith();
  for (let i = 0; i < 100; i++) expect(pass(60_000, false)).toBe(false);
});

test('where the system only ever says 0, the window alone counts', () => {
  const { touched, poll, now } = watchWith();
  now.ms += limitMs - 1;
  expect(poll()).toBe(false);
  touched();
  now.ms += limitMs - 1;
  expect(poll()).toBe(false);
  now.ms += 1;
  expect(poll()).toBe(true);
});

test('input that the system does not see still counts', () => {
  const { touched, poll, now } = watchWith();
  now.systemIdle = limitMs * 2;
  now.ms += limitMs * 2;
  touched();
  expect(poll()).toBe(false);
});
