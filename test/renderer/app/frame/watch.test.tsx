// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSaving } from '../../../../renderer/app/frame/watch';
import { useDesk } from '../../../../renderer/store/desk-state';

const { writeBegins, writeEnds } = useDesk.getState();
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

beforeEach(() => {
  vi.useFakeTimers();
  useDesk.setState({ savedAt: undefined, writing: 0 });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('tells the last write within a second, and draws nothing at the writes themselves', () => {
  let drawn = 0;
  const { result } = renderHook(() => {
    drawn += 1;
    return useSaving();
  });
  for (const at of [100, 200, 300]) {
    act(writeBegins);
    pass(200);
    act(() => writeEnds(at));
  }
  expect(drawn).toBe(1);
  pass(400);
  expect(result.current).toEqual({ savedAt: 300, isSaving: false });
  expect(drawn).toBe(2);
});

it('says that a write is under way when it lasts from one look to the next', () => {
  const { result } = renderHook(useSaving);
  pass(900);
  act(writeBegins);
  pass(200);
  expect(result.current.isSaving).toBe(false);
  pass(1000);
  expect(result.current).toEqual({ savedAt: undefined, isSaving: true });
  act(() => writeEnds(500));
  pass(1000);
  expect(result.current).toEqual({ savedAt: 500, isSaving: false });
});

it('takes two short writes at two looks for what they are', () => {
  const { result } = renderHook(useSaving);
  pass(990);
  act(writeBegins);
  pass(20);
  act(() => writeEnds(100));
  pass(980);
  act(writeBegins);
  pass(20);
  expect(result.current).toEqual({ savedAt: 100, isSaving: false });
});
