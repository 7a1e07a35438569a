// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import '../../../renderer/i18n';
import { DayField } from '../../../renderer/ui/DayField';

afterEach(cleanup);

function opened() {
  const on = { onDay: vi.fn(), onClear: vi.fn(), onEnter: vi.fn() };
  const { rerender } = render(<DayField label="As of" day="2026-11-22" {...on} />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'As of' });
  return {
    ...on,
    field,
    type: (value: string) => fireEvent.change(field, { target: { value } }),
    press: (key: string) => fireEvent.keyDown(field, { key }),
    move: (next: string) => rerender(<DayField label="As of" day={next} {...on} />),
  };
}

it('goes back to the day that counts on Escape', () => {
  const { field, type, press, onDay } = opened();
  type('soon');
  press('Enter');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  press('Escape');
  expect(field.value).toBe('22 November 2026');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  expect(onDay).not.toHaveBeenCalled();
});

it('gives way to a day that is chosen elsewhere', () => {
  const { field, type, press, move } = opened();
  type('soon');
  press('Enter');
  move('2018-04-30');
  expect(field.value).toBe('30 April 2018');
  expect(field.getAttribute('aria-invalid')).toBeNull();
});

it('is emptied where no day is an answer, and leads on only where a day counts', () => {
  const { field, type, press, onDay, onClear, onEnter } = opened();
  type(' ');
  press('Enter');
  expect(onClear).toHaveBeenCalledOnce();
  expect(onEnter).not.toHaveBeenCalled();
  type('4/18');
  press('Enter');
  expect(onDay).toHaveBeenCalledExactlyOnceWith('2018-04-30');
  expect(onEnter).toHaveBeenCalledExactlyOnceWith(field);
});

it('leads nowhere while it holds no day', () => {
  const onEnter = vi.fn();
  render(<DayField label="As of" day={undefined} onDay={vi.fn()} onEnter={onEnter} />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'As of' });
  expect(field.value).toBe('');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onEnter).not.toHaveBeenCalled();
});
