// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/ErrorBoundary';
import '../../../renderer/i18n';
import { createFakeBridge } from '../../fakes/bridge';

// React says on the console what was thrown
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
const fake = createFakeBridge();
vi.stubGlobal('bridge', fake.raw);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Broken(): never {
  throw new Error('broken');
}

it('a screen that throws leaves one that has a title, which takes the focus, and a way out', () => {
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  const title = screen.getByRole('heading', { level: 1, name: 'This screen stopped' });
  expect(document.activeElement).toBe(title);
  expect(screen.getByRole('alert').textContent).toContain('What you wrote is saved.');
  expect(screen.getByRole('link', { name: 'Go to Home' }).getAttribute('href')).toBe('#/');
});
