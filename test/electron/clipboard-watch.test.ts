import { expect, test } from 'vitest';
import { watchClipboard } from '../../electron/clipboard-watch';

async function watched(text: string) {
  const clipboard = { text };
  const watch = await watchClipboard({
    read: async () => clipboard.text,
    clear: () => {
      clipboard.text = '';
    },
  });
  return { clipboard, ...watch };
}

test('clears what was copied while our window had the focus', async () => {
  const { clipboard, clearIfOurs } = await watched('before');
  clipboard.text = 'from a draft';
  await clearIfOurs();
  expect(clipboard.text).toBe('');
});

test('clears it also after the person went elsewhere and came back', async () => {
  const { clipboard, lostFocus, gainedFocus, clearIfOurs } = await watched('before');
  clipboard.text = 'from a draft';
  await lostFocus();
  await gainedFocus();
  await lostFocus();
  await clearIfOurs();
  expect(clipboard.text).toBe('');
});

test('leaves what was there before, and what another program put there since', async () => {
  const { clipboard, lostFocus, clearIfOurs } = await watched('before');
  await clearIfOurs();
  expect(clipboard.text).toBe('before');
  clipboard.text = 'from a draft';
  await lostFocus();
  clipboard.text = 'from elsewhere';
  await clearIfOurs();
  expect(clipboard.text).toBe('from elsewhere');
});

test('goes on watching after a lock', async () => {
  const { clipboard, clearIfOurs } = await watched('before');
  await clearIfOurs();
  clipboard.text = 'from a draft';
  await clearIfOurs();
  expect(clipboard.text).toBe('');
});

test('keeps watching when one window loses the focus as the next one gains it', async () => {
  const { clipboard, lostFocus, gainedFocus, clearIfOurs } = await watched('before');
  await Promise.all([lostFocus(), gainedFocus()]);
  clipboard.text = 'from a draft';
  await clearIfOurs();
  expect(clipboard.text).toBe('');
});
