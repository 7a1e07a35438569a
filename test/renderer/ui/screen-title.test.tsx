// @vitest-environment happy-dom
// Where the focus stands when a screen begins. Stops it from being lost while a part of the screen is still being fetched.
import { act, cleanup, render, screen } from '@testing-library/react';
import { Suspense, use } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ScreenTitle } from '../../../renderer/ui/Screen';

afterEach(cleanup);

function Part({ wait }: { readonly wait: Promise<void> | undefined }) {
  if (wait !== undefined) use(wait);
  return null;
}

const page = (title: string, wait?: Promise<void>) => (
  <Suspense fallback={<p>…</p>}>
    <ScreenTitle focusKey={title}>{title}</ScreenTitle>
    <Part wait={wait} />
  </Suspense>
);

const title = (name: string) => screen.getByRole('heading', { name });

it('is on the title, and on that of the next', () => {
  const { rerender } = render(page('Facts'));
  expect(document.activeElement).toBe(title('Facts'));
  rerender(page('Questions'));
  expect(document.activeElement).toBe(title('Questions'));
});

it('is on the title again once a screen that was hidden for one of its parts is back', async () => {
  const { rerender } = render(page('Facts'));
  let come: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    come = resolve;
  });
  await act(async () => rerender(page('Facts', promise)));
  expect(screen.getByText('…')).toBeTruthy();
  // a browser takes the focus from what is not drawn
  (document.activeElement as HTMLElement).blur();
  await act(async () => come());
  expect(document.activeElement).toBe(title('Facts'));
});
