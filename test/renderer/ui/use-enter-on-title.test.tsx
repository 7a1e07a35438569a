// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createCommands, useKeyboard } from '../../../renderer/app/commands';
import { CommandsContext } from '../../../renderer/ui/frame';
import { useEnterOnTitle } from '../../../renderer/ui/use-enter-on-title';

afterEach(cleanup);

const words = { title: 'Home', link: 'Cases' };

interface Props {
  readonly run: (() => void) | undefined;
}

function Title({ run }: Props) {
  useEnterOnTitle({ id: 'home.enter', run });
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <a href="#/cases">{words.link}</a>
    </>
  );
}

function Desk({ run }: Props) {
  const commands = createCommands();
  useKeyboard(commands, true);
  return (
    <CommandsContext value={commands}>
      <Title run={run} />
    </CommandsContext>
  );
}

/** Answers whether Enter was left to what has the focus. */
function enterOn(element: HTMLElement): boolean {
  element.focus();
  return fireEvent.keyDown(element, { key: 'Enter' });
}

it('does what comes first while the title has the focus', () => {
  const run = vi.fn();
  render(<Desk run={run} />);
  expect(enterOn(screen.getByRole('heading'))).toBe(false);
  expect(run).toHaveBeenCalledTimes(1);
});

it('leaves Enter to whatever else has the focus', () => {
  const run = vi.fn();
  render(<Desk run={run} />);
  expect(enterOn(screen.getByRole('link'))).toBe(true);
  expect(run).not.toHaveBeenCalled();
});

it('leaves Enter alone where nothing comes first, and follows what comes first later', () => {
  const run = vi.fn();
  const { rerender } = render(<Desk run={undefined} />);
  expect(enterOn(screen.getByRole('heading'))).toBe(true);
  rerender(<Desk run={run} />);
  expect(enterOn(screen.getByRole('heading'))).toBe(false);
  expect(run).toHaveBeenCalledTimes(1);
});
