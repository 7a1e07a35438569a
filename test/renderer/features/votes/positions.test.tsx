// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { countOf } from '#shared/content/count-of';
import { newSheet } from '#shared/voting/new-sheet';
import type { VoteSheet } from '#shared/voting/sheet';
import { readContent } from '../../../../content/read';
import { Positions } from '../../../../renderer/features/votes/Positions';
import { Result } from '../../../../renderer/features/votes/Result';
import { share } from '../../../../renderer/features/votes/share';
import '../../../../renderer/i18n';

afterEach(cleanup);

const { pack } = compile(readContent());
const start = newSheet({ id: '0f8fad5b-d9cb-469f-a165-70867728950e', date: '2026-11-22' });
let sheet: VoteSheet;

function Desk({ from }: { readonly from: VoteSheet }) {
  const [held, setHeld] = useState(from);
  sheet = held;
  const count = countOf(held, pack);
  return (
    <>
      <Result count={count} />
      <Positions count={count} onChange={(what) => setHeld((was) => ({ ...was, ...what(was) }))} />
    </>
  );
}

const open = (change: Partial<VoteSheet> = {}) => render(<Desk from={{ ...start, ...change }} />);
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const said = () => screen.getByRole('status').textContent ?? '';
const focused = () => document.activeElement?.closest('tr')?.getAttribute('data-state');

it('has 27 States, one of which takes the Tab key, and knows nothing at first', () => {
  open();
  expect(screen.getAllByRole('row')).toHaveLength(28);
  const stops = screen.getAllByRole('radio').filter((one) => one.tabIndex === 0);
  expect(stops.every((one) => one.closest('tr')?.dataset['state'] === 'BE')).toBe(true);
  expect(said()).toContain('0 for, 0 against, 0 abstaining, 27 not known.');
});

it('a letter sets the State in focus, arrows go to the next, and the result follows', () => {
  open();
  radio('Belgium: Not known').focus();
  for (const [key, position] of [
    ['a', 'against'],
    ['b', 'abstains'],
    ['d', 'abstains-formally'],
    ['p', 'not-taking-part'],
    ['f', 'for'],
  ] as const) {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect(sheet.positions['BE']).toBe(position);
  }
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
  expect(focused()).toBe('BG');
  expect(sheet.positions['BG']).toBeUndefined();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'A' });
  expect(said()).toContain('This would not be adopted, whatever those do who are not known.');
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'n' });
  expect(said()).toContain('This is open.');
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowUp' });
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowUp' });
  expect(focused()).toBe('BE');
});

it('leaves letters with a modifier and letters in a field alone', () => {
  open();
  radio('Belgium: Not known').focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'f', ctrlKey: true });
  const people = screen.getByLabelText('Population of Belgium');
  people.focus();
  fireEvent.keyDown(people, { key: 'f' });
  expect(sheet.positions).toEqual({});
});

it('counts an own figure, says so, and goes back to the shipped one when it is emptied', () => {
  open();
  const people = () => screen.getByLabelText<HTMLInputElement>('Population of Malta');
  fireEvent.change(people(), { target: { value: '1 000 000' } });
  expect(sheet.populations).toEqual({ MT: 1_000_000 });
  screen.getByText('Own figure');
  fireEvent.change(people(), { target: { value: 'many' } });
  expect(people().value).toBe('many');
  expect(people().getAttribute('aria-invalid')).toBe('true');
  expect(sheet.populations).toEqual({ MT: 1_000_000 });
  fireEvent.change(people(), { target: { value: '' } });
  expect(sheet.populations).toEqual({});
});

it('counts the members of the day, with the United Kingdom until it left', () => {
  open({ date: '2020-01-31' });
  expect(screen.getAllByRole('row')).toHaveLength(29);
  radio('United Kingdom: For');
});

it('cuts a share off and never rounds it up', () => {
  expect([share(64_999, 100_000), share(65, 100), share(0, 0)]).toEqual(['64.9', '65.0', '0.0']);
});
