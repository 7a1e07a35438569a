// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { compile } from '#shared/content/compile';
import { readContent } from '../../../../content/read';
import { createCommands, useKeyboard } from '../../../../renderer/app/commands';
import { MatrixPage } from '../../../../renderer/features/matrix/MatrixPage';
import { ContentContext } from '../../../../renderer/store/context';
import { CommandsContext, type Frame, FrameContext } from '../../../../renderer/ui/frame';
import '../../../../renderer/i18n';

const { pack } = compile(readContent());
const content = { pack, digest: '' };

function Desk({ inspector }: { readonly inspector: HTMLElement }) {
  const commands = createCommands();
  useKeyboard(commands, true);
  const frame: Frame = { show: () => undefined, inspector, setHasInspector: () => undefined };
  return (
    <Router hook={useHashLocation}>
      <ContentContext value={content}>
        <CommandsContext value={commands}>
          <FrameContext value={frame}>
            <MatrixPage />
          </FrameContext>
        </CommandsContext>
      </ContentContext>
    </Router>
  );
}

let inspector: HTMLElement;
beforeEach(() => {
  inspector = document.body.appendChild(document.createElement('aside'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  cleanup();
  inspector.remove();
});

function open(address: string) {
  window.location.hash = address;
  render(<Desk inspector={inspector} />);
}

const press = (key: string) => act(() => fireEvent.keyDown(document.activeElement ?? document.body, { key }));
const view = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const enter = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
  fireEvent.keyDown(field, { key: 'Enter' });
};

describe('a matter', () => {
  it('says who decides today, and that in April 2018 nobody was listed under a cyber regime', () => {
    open('#/matrix/council-listing?at=2026-11-21');
    const answer = screen.getByRole('status');
    expect(answer.textContent).toContain('Council of the European Union');
    expect(answer.textContent).toContain('Unanimity');
    press('d');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'As of' }));
    enter(screen.getByRole('textbox', { name: 'As of' }), '4/18');
    expect(answer.textContent).toContain('Nobody: this begins on 17 May 2019');
    expect(answer.textContent).toContain('there was no cyber regime');
    expect(within(answer).getByRole('link', { name: 'Framework act of a sanctions regime' })).toBeTruthy();
    expect(window.location.hash).toBe('#/matrix/council-listing?at=2018-04-30');
  });

  it('names every part with its role, and the steps', () => {
    open('#/matrix/council-listing?at=2026-11-21');
    const table = screen.getByRole('table');
    const roles = within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(roles).toEqual(['Decides', 'Proposes', 'Prepares', 'Is consulted', 'Executes', 'Informs', 'Supports']);
    expect(within(table).getByText('Step 9')).toBeTruthy();
  });

  it('nobody knows says so, with the way back', () => {
    open('#/matrix/nothing');
    expect(screen.getByText(/^There is no such matter/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'In the table' }).getAttribute('href')).toBe('#/matrix');
  });
});

it('the address follows a slider at a pace of its own, and ends where the slider does', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  open('#/matrix?at=2026-11-21');
  const written = vi.spyOn(history, 'replaceState');
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'As of, on the time line' });
  for (let step = 1; step <= 20; step++)
    fireEvent.change(slider, { target: { value: String(Number(slider.value) - 1) } });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'As of' }).value).toBe('1 November 2026');
  expect(written).toHaveBeenCalledTimes(1);
  act(() => vi.advanceTimersByTime(300));
  expect(written).toHaveBeenCalledTimes(2);
  expect(window.location.hash).toBe('#/matrix?at=2026-11-01');
});

describe('the overview', () => {
  it('is a table with headers on both sides, moved through by arrows', () => {
    open('#/matrix?at=2026-11-21');
    const table = screen.getByRole('table', { name: 'Responsibility matrix, 21 November 2026' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4);
    const [first] = within(table).getAllByRole('button');
    act(() => first?.focus());
    press('ArrowRight');
    press('ArrowDown');
    const cell = document.activeElement?.closest('td');
    expect([cell?.dataset['row'], cell?.dataset['column']]).toEqual(['1', '1']);
    press('End');
    expect(document.activeElement?.closest('td')?.dataset['column']).toBe('3');
    expect(inspector.textContent).toContain('Pillar 4, CFSP, Proposes');
  });

  it('filters by matter, role, and who can decide, and says when nothing is left', async () => {
    open('#/matrix?at=2026-11-21&category=restrictive&who=deciders');
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent?.trim())).toEqual([
      'Decides',
      expect.stringContaining('National'),
      'International',
    ]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Matter' }), { target: { value: 'cyber-dialogue' } });
    expect(screen.getByText(/^Nothing is left in sight/)).toBeTruthy();
    view(/^Clear filters/);
    await waitFor(() => expect(window.location.hash).toBe('#/matrix?at=2026-11-21'));
  });

  it('G leads to the gaps and back', () => {
    open('#/matrix?at=2018-04-30');
    press('g');
    expect(screen.getByRole('heading', { name: 'Not there yet on 30 April 2018' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Listings under the cyber sanctions regime' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    press('g');
    expect(screen.getByRole('table')).toBeTruthy();
  });

  it('Space on a cell sets its actors side by side; elsewhere it is left alone', () => {
    open('#/matrix?at=2026-11-21&about=council-listing&role=proposes&level=union');
    const button = screen.getByRole('button', { name: /^List/ });
    act(() => button.focus());
    expect(fireEvent.keyDown(button, { key: ' ' })).toBe(true);
    const cells = within(screen.getByRole('table')).getAllByRole('button');
    act(() => cells.at(-1)?.focus());
    press(' ');
    expect(window.location.hash).toContain('with=hr');
    fireEvent.change(screen.getByRole('combobox', { name: 'Add an actor' }), { target: { value: 'council' } });
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(heads).toEqual(['Role', 'HR', 'Council']);
    expect(screen.getAllByText('differs').length).toBeGreaterThan(0);
  });

  it('by level shows the founding table and its names of then', () => {
    open('#/matrix?at=2018-04-30&view=levels');
    const [seated] = screen.getAllByRole('list', { name: /^In the table of the founding document/ });
    expect(seated?.textContent).toBe('EC3Eurojusteu-LISA');
    expect(screen.getByRole('link', { name: 'GSA' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'EUSPA' })).toBeNull();
  });
});

it('the card of an actor says since when, what it can and cannot, and where it appears', () => {
  open('#/matrix/actor/council');
  expect(inspector.textContent).toContain('on file since 1 December 2009');
  expect(inspector.textContent).toContain('Adopt by written procedure');
  expect(within(inspector).getByRole('link', { name: 'Delisting' }).getAttribute('href')).toBe('#/matrix/delisting');
  const places = within(inspector)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
  for (const place of ['#/toolbox/', '#/measures/', '#/library/'])
    expect(places).toContainEqual(expect.stringContaining(place));
});

it('the card of an actor leads to the terms of the glossary that name it', () => {
  open('#/matrix/actor/euspa');
  const links = within(inspector).getAllByRole('link');
  const hrefs = links.map((link) => link.getAttribute('href'));
  expect(hrefs).toContain('#/glossary/euspa-gsa');
});

describe('the card of a cell', () => {
  function choose(address: string) {
    open(address);
    const cells = within(screen.getByRole('table')).getAllByRole('button');
    act(() => cells.at(-1)?.focus());
    return cells;
  }

  it('says what changed in the cell since the other day, with its source', () => {
    choose('#/matrix?at=2026-11-21&about=council-listing&role=decides&level=union');
    const card = within(inspector).getByRole('heading', { name: 'Changed since 1 April 2018' }).closest('section');
    expect(card?.textContent).toContain('Council of the European Union');
    expect(card?.textContent).toContain('New on 17 May 2019');
    expect(card?.textContent).toContain('Standard clause of EU sanctions acts');
  });

  it('says so where nothing changed', () => {
    choose('#/matrix?at=2026-11-21&since=2026-11-20&about=council-listing&role=decides&level=union');
    expect(inspector.textContent).toContain('Nothing changed in this cell.');
  });

  it('C copies its reference, as in the reader, and says so', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    choose('#/matrix?at=2026-11-21&about=council-listing&role=decides&level=union');
    press('c');
    await waitFor(() => expect(inspector.textContent).toContain('Reference copied.'));
    const [title, quote, address] = String(writeText.mock.calls[0]?.[0]).split('\n');
    expect(title).toContain('as of 21 November 2026, content ');
    expect(quote).toContain('Council of the European Union: ');
    expect(address).toBe('valise://matrix?at=2026-11-21&about=council-listing&role=decides&level=union');
  });
});

it('the card of a matter gives its reference, and says where the clipboard refuses', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  open('#/matrix/council-listing?at=2026-11-21');
  fireEvent.click(within(inspector).getByRole('button', { name: /Copy reference/ }));
  await waitFor(() => expect(inspector.textContent).toContain('The clipboard refused it.'));
  expect(writeText.mock.calls[0]?.[0]).toContain('valise://matrix/council-listing?at=2026-11-21');
});
