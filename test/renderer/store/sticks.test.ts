// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSticks, watchSticks } from '../../../renderer/store/sticks';
import { createFakeBridge, type FakeBridge } from '../../fakes/bridge';

let fake: FakeBridge;
let stop: () => void = () => undefined;
const failed = vi.fn();
const shown = () => useSticks.getState().sticks.map(({ label, packages }) => [label, packages.length]);

beforeEach(() => {
  vi.useFakeTimers();
  fake = createFakeBridge();
  vi.stubGlobal('bridge', fake.raw);
  useSticks.setState({ sticks: [] });
  failed.mockClear();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('shows a stick soon after it was plugged in, what is written to it, and that it was taken out', async () => {
  stop = watchSticks(failed);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown()).toEqual([]);
  const pouch = { label: 'POUCH 3', packages: [{ name: 'a.asice', bytes: new Uint8Array(3) }] };
  fake.sticks.push(pouch);
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown()).toEqual([['POUCH 3', 1]]);
  const before = useSticks.getState().sticks;
  await vi.advanceTimersByTimeAsync(2000);
  expect(useSticks.getState().sticks).toBe(before);
  fake.sticks.pop();
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown()).toEqual([]);
});

it('asks on after a failure, and tells it once', async () => {
  fake.failNext('stick.list', 'file/read');
  stop = watchSticks(failed);
  await vi.advanceTimersByTimeAsync(0);
  fake.failNext('stick.list', 'file/read');
  await vi.advanceTimersByTimeAsync(2000);
  expect(failed).toHaveBeenCalledOnce();
  fake.sticks.push({ label: 'POUCH 3', packages: [] });
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown()).toEqual([['POUCH 3', 0]]);
});

it('asks nothing after its end', async () => {
  watchSticks(failed)();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fake.calls.filter((name) => name === 'stick.list').length).toBe(1);
});
