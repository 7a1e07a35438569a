// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/base/errors';
import type { SearchAnswer, SearchRequest } from '#shared/search/model';
import { createCommands } from '../../../renderer/app/commands';
import { Palette } from '../../../renderer/app/Palette';
import '../../../renderer/i18n';
import { ContentContext } from '../../../renderer/store/context';
import { type Search, SearchContext } from '../../../renderer/store/search';
import type { Session } from '../../../renderer/store/session';
import { SessionContext } from '../../../renderer/store/session-context';
import { engineOf } from '../../fakes/search-index';
import { samplePack } from '../../shared/search/sample';

const pack = samplePack();
const engine = await engineOf(pack);
const none = { list: async () => ({ items: [] }) };
// what the palette asks of a session
const session = { store: () => ({ cases: none, drafts: none }) } as unknown as Session;
const real: Search = { warm: () => undefined, search: async (request) => engine.search(request) };

beforeEach(() => {
  window.location.hash = '';
});
afterEach(cleanup);

function open(search: Search = real) {
  const commands = createCommands();
  const lock = vi.fn();
  commands.add([{ id: 'vault.lock', shortcut: 'Ctrl+L', run: lock }]);
  const onClose = vi.fn((command?: { run(): void }) => command?.run());
  const onBeside = vi.fn();
  render(
    <SessionContext value={session}>
      <ContentContext value={{ pack, digest: '00' }}>
        <SearchContext value={search}>
          <Palette commands={commands} onClose={onClose} onBeside={onBeside} />
        </SearchContext>
      </ContentContext>
    </SessionContext>,
  );
  const field = screen.getByRole('combobox');
  return {
    field,
    lock,
    onClose,
    onBeside,
    type: (text: string) => fireEvent.change(field, { target: { value: text } }),
  };
}

const selected = () => screen.findByRole('option', { selected: true });
const press = (field: HTMLElement, key: string, more: object = {}) => fireEvent.keyDown(field, { key, ...more });

describe('the palette', () => {
  it('shows the best match first, its hits marked, and opens it by Enter', async () => {
    const { field, type } = open();
    type('listings');
    const best = await screen.findByRole('option', { name: /Listings under the cyber regime/ });
    expect(best.getAttribute('aria-selected')).toBe('true');
    expect(best.querySelector('mark')?.textContent).toBe('Listings');
    expect(best.querySelector('[onclick], script, a')).toBeNull();
    press(field, 'Enter');
    await waitFor(() => expect(window.location.hash).toBe('#/matrix/council-listing'));
  });

  it('jumps to the passage that was found', async () => {
    const { field, type } = open();
    type('ambassador');
    await screen.findByRole('option', { name: /recall of the head/ });
    press(field, 'Enter');
    await waitFor(() => expect(window.location.hash).toBe('#/library/demarche?at=the-recall-of-the-head'));
  });

  it('opens beside by Ctrl and Enter', async () => {
    const { field, type, onBeside } = open();
    type('ambassador');
    await screen.findByRole('option', { name: /recall of the head/ });
    press(field, 'Enter', { ctrlKey: true });
    await waitFor(() => expect(onBeside).toHaveBeenCalledWith('/library/demarche?at=the-recall-of-the-head'));
    expect(window.location.hash).toBe('');
  });

  it('says under which name of before a thing was found', async () => {
    open().type('GSA');
    expect((await screen.findAllByText('also named GSA until 2021')).length).toBeGreaterThan(0);
  });

  it('says what it searched for in place of a word that nothing has', async () => {
    open().type('unanimty');
    expect(await screen.findByText(/“unanimty”.*“unanimity”/)).toBeTruthy();
  });

  it('runs a command whose name is typed', async () => {
    const { field, type, lock } = open();
    type('lock');
    expect((await selected()).textContent).toContain('Ctrl+L');
    press(field, 'Enter');
    await waitFor(() => expect(lock).toHaveBeenCalledTimes(1));
  });

  it('moves through all lines, with the field in focus', async () => {
    const { field, type } = open();
    type('council');
    await screen.findByRole('group', { name: 'Content' });
    const lines = screen.getAllByRole('option');
    press(field, 'ArrowDown');
    expect(lines[1]?.getAttribute('aria-selected')).toBe('true');
    expect(field.getAttribute('aria-activedescendant')).toBe(lines[1]?.id);
    press(field, 'ArrowUp');
    press(field, 'ArrowUp');
    expect(lines[0]?.getAttribute('aria-selected')).toBe('true');
  });

  it('is narrowed by Tab, back by Shift+Tab, or by the pointer', async () => {
    const { field, type } = open();
    type('council');
    press(field, 'Tab');
    expect(screen.getByRole('button', { name: 'Competence', pressed: true })).toBeTruthy();
    press(field, 'Tab', { shiftKey: true });
    expect(screen.getByRole('button', { name: 'All', pressed: true })).toBeTruthy();
    fireEvent.pointerDown(screen.getByRole('button', { name: 'Terms' }));
    await waitFor(() => expect(screen.queryAllByText('Actor')).toEqual([]));
  });

  it('closes by Esc and leaves everything as it was', () => {
    const { onClose } = open();
    fireEvent(screen.getByRole('dialog', { name: 'Search or command' }), new Event('cancel', { cancelable: true }));
    expect(onClose).toHaveBeenCalledWith();
  });

  it('says the number once, when the typing rests', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const { type } = open();
      type('aide');
      expect(screen.getByRole('status').textContent).toBe('');
      // the answer, and then the rest after it
      for (let moment = 0; moment < 3; moment++) await act(() => vi.advanceTimersByTimeAsync(500));
      expect(screen.getByRole('status').textContent).toBe('All: 1 result');
    } finally {
      vi.useRealTimers();
    }
  });

  it('shows hostile text as text', async () => {
    const { type } = open();
    type('<img src=x onerror=alert(1)> "AND NOT');
    expect(await screen.findByText('Nothing found for these words.')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('a slow answer', () => {
  /** Answers when it is told to. */
  function slow() {
    const asked: { request: SearchRequest; answer: (value: SearchAnswer) => void }[] = [];
    const search: Search = {
      warm: () => undefined,
      search: (request) => new Promise((answer) => asked.push({ request, answer })),
    };
    const settle = () =>
      act(async () => {
        const next = asked.shift();
        next?.answer(engine.search(next.request));
      });
    return { search, asked, settle };
  }

  it('is waited for by an Enter that came before it: what opens is what was typed', async () => {
    const { search, settle } = slow();
    const { field, type } = open(search);
    await settle();
    type('listings');
    press(field, 'Enter');
    expect(window.location.hash).toBe('');
    await settle();
    await waitFor(() => expect(window.location.hash).toBe('#/matrix/council-listing'));
  });

  it('is not asked for again by every letter: the newest waits for its turn', async () => {
    const { search, asked, settle } = slow();
    const { type } = open(search);
    for (const text of ['l', 'li', 'lis', 'list']) type(text);
    expect(asked).toHaveLength(1);
    await settle();
    expect(asked.map(({ request }) => request.text)).toEqual(['list']);
  });
});

describe('without its index', () => {
  const broken: Search = { warm: () => undefined, search: () => Promise.reject(new AppError('search/index')) };

  it('the palette says so, with the code, and finds by titles', async () => {
    const { field, type } = open(broken);
    type('aide');
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(/search\/index/)).toBeTruthy();
    await waitFor(async () => expect((await selected()).textContent).toContain('Aide-mémoire'));
    press(field, 'Enter');
    await waitFor(() => expect(window.location.hash).toBe('#/glossary/aide-memoire'));
  });
});
