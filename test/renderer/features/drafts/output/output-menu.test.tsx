// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FileText } from 'lucide-react';
import { afterEach, expect, it, vi } from 'vitest';
import { OutputList } from '../../../../../renderer/features/drafts/output/OutputMenu';
import type { Output } from '../../../../../renderer/features/drafts/output/output';
import '../../../../../renderer/i18n';

afterEach(cleanup);

const output = (over: Partial<Output>): Output => ({
  id: 'word',
  icon: FileText,
  label: 'Word',
  run: () => undefined,
  ...over,
});

it('shows no menu where nothing can go out', () => {
  render(<OutputList outputs={[]} />);
  expect(screen.queryByRole('button')).toBeNull();
});

it('runs an entry, closes, and gives the focus back', async () => {
  const run = vi.fn();
  render(<OutputList outputs={[output({ run })]} />);
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{Enter}');
  await user.tab();
  await user.keyboard('{Enter}');
  expect(run).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('button', { name: 'Word' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Word, PDF, print' }));
});

it('keeps an entry that policy blocks, and does not run it', async () => {
  const run = vi.fn();
  render(<OutputList outputs={[output({ run, blockedBy: 'An empty field stands in the way.' })]} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button'));
  const entry = screen.getByRole('button', { name: 'Word', description: 'An empty field stands in the way.' });
  await user.click(entry);
  expect(run).not.toHaveBeenCalled();
});
