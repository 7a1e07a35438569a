// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCommands, matches, useKeyboard } from '../../../renderer/app/commands';

afterEach(cleanup);

const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...more });
const control = { ctrlKey: true };

describe('a shortcut', () => {
  it.each([
    ['Ctrl+N', press('n', control)],
    ['Ctrl+Shift+E', press('E', { ctrlKey: true, shiftKey: true })],
    ['F6', press('F6')],
    ['Shift+F6', press('F6', { shiftKey: true })],
    ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true })],
    ['d', press('d')],
    ['1', press('1', { code: 'Digit1' })],
    ['1', press('&', { code: 'Digit1' })],
    ['1', press('1', { code: 'Digit1', shiftKey: true })],
    ['Ctrl+1', press('&', { code: 'Digit1', ...control })],
    ['Ctrl+/', press('/', control)],
    ['Ctrl+/', press('/', { ctrlKey: true, shiftKey: true })],
  ])('%s is met by its keys on any layout', (shortcut, event) => {
    expect(matches(shortcut, event)).toBe(true);
  });

  it.each([
    ['Ctrl+N', press('n')],
    ['Ctrl+N', press('N', { ctrlKey: true, shiftKey: true })],
    ['Ctrl+Shift+E', press('e', control)],
    ['Ctrl+Shift+7', press('7', { code: 'Digit7', ...control })],
    ['Ctrl+Shift+7', press('è', { code: 'Digit7', ...control })],
    ['F6', press('F6', { shiftKey: true })],
    ['d', press('d', { altKey: true })],
    ['d', press('D', { shiftKey: true })],
    ['1', press('!', { code: 'Digit1', shiftKey: true })],
    ['Ctrl+I', press('i', { ctrlKey: true, altKey: true })],
  ])('%s is not met by its neighbours', (shortcut, event) => {
    expect(matches(shortcut, event)).toBe(false);
  });
});

describe('the commands', () => {
  it('of the last screen to offer an id win while it is there, and those that may not run are not there', () => {
    const commands = createCommands();
    const run = () => undefined;
    const [first, second] = [
      { id: 'a.b', run },
      { id: 'a.b', shortcut: 'F8', run },
    ];
    commands.add([first, { id: 'a.c', run, when: () => false }]);
    const leave = commands.add([second]);
    expect(commands.list()).toEqual([second]);
    expect(commands.find('a.c')).toBeUndefined();
    leave();
    expect(commands.find('a.b')).toBe(first);
  });
});

describe('the keyboard', () => {
  function Page({ commands, active = true }: { commands: ReturnType<typeof createCommands>; active?: boolean }) {
    useKeyboard(commands, active);
    return (
      <main>
        <input aria-label="text" />
        <input aria-label="choice" type="radio" />
        <div contentEditable suppressContentEditableWarning role="textbox" aria-label="draft" tabIndex={0} />
      </main>
    );
  }

  function opened(active = true) {
    const ran = { letter: vi.fn(), chord: vi.fn() };
    const commands = createCommands();
    commands.add([
      { id: 'a.letter', shortcut: 'd', run: ran.letter },
      { id: 'a.chord', shortcut: 'Ctrl+N', run: ran.chord },
    ]);
    render(<Page commands={commands} active={active} />);
    return ran;
  }

  it.each(['text', 'draft'])('leaves single letters to the field "%s" and takes chords from it', (field) => {
    const { letter, chord } = opened();
    fireEvent.keyDown(screen.getByLabelText(field), { key: 'd' });
    expect(letter).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByLabelText(field), { key: 'n', ctrlKey: true });
    expect(chord).toHaveBeenCalledOnce();
  });

  it('takes single letters where no text is written', () => {
    const { letter } = opened();
    fireEvent.keyDown(screen.getByLabelText('choice'), { key: 'd' });
    expect(letter).toHaveBeenCalledOnce();
  });

  it.each([
    ['here', { key: '7' }, 'leaves'],
    ['here', { key: '&', shiftKey: true }, 'numbers'],
    ['in France', { key: 'è' }, 'leaves'],
    ['in France', { key: '7', shiftKey: true }, 'numbers'],
  ])('tells Ctrl+7 from Ctrl+Shift+7 on a keyboard %s: %o %s', (_, keys, meant) => {
    const ran: string[] = [];
    const commands = createCommands();
    commands.add([{ id: 'a.leave', shortcut: 'Ctrl+7', run: () => ran.push('leaves') }]);
    commands.add([{ id: 'a.number', shortcut: 'Ctrl+Shift+7', run: () => ran.push('numbers') }]);
    render(<Page commands={commands} />);
    fireEvent.keyDown(document.body, { code: 'Digit7', ctrlKey: true, ...keys });
    expect(ran).toEqual([meant]);
  });

  it('rests while a dialog is open', () => {
    const { chord } = opened(false);
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
    expect(chord).not.toHaveBeenCalled();
  });

  it('leaves alone what a field has already answered, and what an input method composes', () => {
    const { chord } = opened();
    const answered = new KeyboardEvent('keydown', { key: 'n', ctrlKey: true, bubbles: true, cancelable: true });
    answered.preventDefault();
    document.body.dispatchEvent(answered);
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true, isComposing: true });
    expect(chord).not.toHaveBeenCalled();
  });
});
