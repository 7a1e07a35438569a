// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toText } from '#shared/document/to-text';
import { memory, openLibrary, pack } from './desk';

const copied: string[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9), toFake: ['Date'] });
  copied.length = 0;
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.querySelector('aside')?.remove();
});

const list = () => screen.getByRole('navigation', { name: 'Briefs' });
const entries = () => within(list()).getAllByRole('link');
const brief = (id: string) => {
  const found = pack.briefs.find((one) => one.id === id);
  if (!found) throw new Error(`no brief ${id}`);
  return found;
};
/** The text on the sheet, without what we put between its words. */
function shown(): string {
  const body = document.querySelector('[data-document]')?.cloneNode(true);
  if (!(body instanceof HTMLElement)) throw new Error('no text');
  for (const ours of body.querySelectorAll('button, [aria-hidden="true"]')) ours.remove();
  return (body.textContent ?? '').replaceAll(/\s+/g, '');
}

describe('the list', () => {
  it('has every brief on its shelf, with its age and how much of it is overtaken', async () => {
    await openLibrary('/library');
    expect(entries()).toHaveLength(pack.briefs.length);
    const record = within(list()).getByRole('region', { name: /Kept on record/ });
    const old = within(record).getByRole('link', { name: /April 2018/ });
    expect(old.textContent).toMatch(/As of 30 April 2018 · 8 years\d+ places overtaken/);
  });

  it('shows the overtaken ones alone, and says so in the address', async () => {
    await openLibrary('/library');
    fireEvent.click(screen.getByRole('button', { name: /^Overtaken \d+$/ }));
    expect(window.location.hash).toBe('#/library?only=overtaken');
    for (const link of entries()) expect(link.textContent).toContain('overtaken');
    expect(entries().length).toBeLessThan(pack.briefs.length);
  });

  it.each([
    ['shelf=sanctions', (id: string) => brief(id).shelf === 'sanctions'],
    ['pillar=p3', (id: string) => brief(id).pillars.includes('p3')],
    ['tree=t3', (id: string) => JSON.stringify(brief(id)).includes('t3')],
    ['act=nis2', (id: string) => JSON.stringify(brief(id)).includes('nis2')],
    ['measure=demarche', (id: string) => JSON.stringify(brief(id)).includes('demarche')],
    ['actor=psc', (id: string) => JSON.stringify(brief(id)).includes('psc')],
  ])('is narrowed by %s', async (query, fits) => {
    await openLibrary(`/library?${query}`);
    const ids = entries().map((link) => /library\/([^?]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(pack.briefs.length);
    expect(ids.filter((id) => !fits(id))).toEqual([]);
  });

  it('is narrowed by words from its key, and given back by one button', async () => {
    const { press } = await openLibrary('/library');
    await press('/');
    const field = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'delisting' } });
    await waitFor(() => expect(window.location.hash).toBe('#/library?text=delisting'));
    expect(entries().every((link) => link.getAttribute('href')?.includes('text=delisting'))).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(window.location.hash).toBe('#/library');
    expect(entries()).toHaveLength(pack.briefs.length);
  });

  it('says when nothing is left', async () => {
    await openLibrary('/library?text=zzzz');
    expect(screen.getByText('No brief matches these filters.')).toBeTruthy();
  });

  it('is one tab stop, with arrows inside', async () => {
    const { press } = await openLibrary('/library/tlp');
    const stops = entries().filter((link) => link.tabIndex === 0);
    expect(stops.map((link) => link.getAttribute('aria-current'))).toEqual(['page']);
    stops[0]?.focus();
    const at = entries().indexOf(stops[0] as HTMLElement);
    await press('ArrowUp');
    expect(document.activeElement).toBe(entries()[at - 1]);
    await press('Home');
    expect(document.activeElement).toBe(entries()[0]);
  });

  it('an address of no brief says so', async () => {
    await openLibrary('/library/nothing-here');
    expect(screen.getByText('There is no brief at this address.')).toBeTruthy();
  });
});

describe('reading', () => {
  it.each(['eu-matrix-2018', 'eipa-2021', 'toolbox'])('%s stands there unaltered, whatever is marked', async (id) => {
    await openLibrary(`/library/${id}`);
    const text = toText(brief(id).body).replaceAll(/^ *(- |\d+\. )/gm, '');
    expect(shown()).toBe(text.replaceAll(/\s+/g, ''));
  });

  it('marks what changed since, by name, and opens it in the inspector', async () => {
    const { inspector } = await openLibrary('/library/eu-matrix-2018');
    const mark = screen.getAllByRole('button', { name: /^GSA, overtaken since 12 May 2021: now EUSPA/ })[0];
    expect(mark).toBeTruthy();
    fireEvent.click(mark as HTMLElement);
    await waitFor(() => expect(document.activeElement?.id).toMatch(/^overtaken-\d+$/));
    const entry = within(document.activeElement as HTMLElement);
    expect(document.activeElement?.textContent).toContain('In this text, 2018GSA');
    expect(entry.getByRole('link', { name: 'Open in the matrix' }).getAttribute('href')).toBe('#/matrix/actor/euspa');
    const known = /Overtaken, (\d+) of (\d+) on file/.exec(inspector.textContent ?? '');
    expect(Number(known?.[1])).toBeGreaterThan(20);
    expect(inspector.textContent).toContain(`content ${pack.series} ${pack.label}`);
  });

  it('on the day of the brief marks nothing; the day is chosen by key, typed, and kept in the address', async () => {
    const { press } = await openLibrary('/library/eu-matrix-2018');
    await press('d');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Read as of today' }));
    const field = screen.getByRole('textbox', { name: 'Read as of' });
    fireEvent.change(field, { target: { value: '31.12.1999' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByText(/^A date from 2007 to 2035/)).toBeTruthy();
    fireEvent.change(field, { target: { value: '4/18' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(window.location.hash).toBe('#/library/eu-matrix-2018?on=2018-04-30');
    expect(document.querySelectorAll('[data-mark]')).toHaveLength(0);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: 'Read as of' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Read as of 30 April 2018/ }));
  });

  it('goes from one overtaken place to the next by key, and round', async () => {
    const { press } = await openLibrary('/library/eu-matrix-2018');
    const marks = [...document.querySelectorAll('[data-mark]')];
    await press('F8');
    expect(document.activeElement).toBe(marks[0]);
    await press('F8');
    expect(document.activeElement).toBe(marks[1]);
  });

  it('says on the badge that a ground keeps the state of 2018, and that nobody verified one', async () => {
    await openLibrary('/library/toolbox');
    const founding = screen.getAllByRole('button', { name: /^Ground \d+ · 2018, Comment 19/ });
    expect(founding[0]?.textContent).toMatch(/^\d+ · 2018$/);
    expect(screen.getAllByRole('button', { name: /^Ground \d+, General knowledge.*, not verified$/ })).not.toHaveLength(
      0,
    );
    expect(screen.getAllByText(/^1 of \d+ grounds not verified$/)).toHaveLength(2);
  });

  it('begins at the heading that the address names, with the focus on it', async () => {
    const { body } = brief('toolbox');
    const heading = body.blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []))[2];
    await openLibrary(`/library/toolbox?at=${heading}`);
    expect(document.activeElement?.id).toBe(heading);
  });
});

describe('copying a reference', () => {
  it('gives form, day, edition, words and an address that lasts', async () => {
    const { press } = await openLibrary('/library/toolbox?at=how-it-came-about');
    const paragraph = document.querySelectorAll('[data-document] > p')[3];
    window.getSelection()?.selectAllChildren(paragraph as Element);
    await press('c');
    const [form, quote, address] = (copied[0] ?? '').split('\n');
    expect(form).toMatch(
      /^“The cyber diplomacy toolbox”, section “.+”, as of 21 November 2026, content EU-CDT 2026\.11\.$/,
    );
    expect(quote).toMatch(/^“[^\d]{20}.*”$/);
    expect(address).toMatch(/^valise:\/\/library\/toolbox\?at=[a-z-]+$/);
    expect(await screen.findByText('Reference copied.')).toBeTruthy();
  });

  it('says when the clipboard refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    const { press } = await openLibrary('/library/tlp');
    await press('c');
    expect(await screen.findByText('The clipboard refused it.')).toBeTruthy();
  });
});

describe('how the text looks', () => {
  it('is changed in a panel, shown at once, and kept', async () => {
    const { values, session } = memory();
    const { press } = await openLibrary('/library/tlp', session);
    await press('a');
    fireEvent.click(screen.getByRole('button', { name: 'Larger' }));
    fireEvent.click(screen.getByRole('button', { name: 'Sans' }));
    await act(async () => undefined);
    const reader = document.querySelector<HTMLElement>('[data-size]');
    expect(reader?.dataset).toMatchObject({ size: '110', face: 'sans' });
    expect(JSON.parse(String(values.get('reading.look')))).toMatchObject({ size: 110, face: 'sans' });
    fireEvent.click(screen.getByRole('button', { name: 'As it was' }));
    expect(reader?.dataset).toMatchObject({ size: '100', face: 'serif' });
  });
});

describe('coming back', () => {
  it('leads to where one was, says so, and to the top on demand', async () => {
    const { body } = brief('toolbox');
    const at = body.blocks.findIndex((block, index) => index > 4 && block.type === 'heading');
    const heading = body.blocks[at];
    const places = JSON.stringify([
      ['toolbox', '2026.10', heading?.type === 'heading' ? heading.id : '', 1, 'words that are gone'],
    ]);
    await openLibrary('/library/toolbox', memory({ 'reading.places': places }).session);
    const note = await screen.findByText(/^Back where you were: /);
    expect(note.textContent).not.toContain('the opening');
    expect(document.activeElement?.localName).toBe('h2');
    fireEvent.click(screen.getByRole('button', { name: 'To the top' }));
    expect(screen.queryByText(/^Back where you were/)).toBeNull();
    expect(document.activeElement?.localName).toBe('h1');
  });
});
