// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DateBar } from '../../../../renderer/features/matrix/DateBar';
import '../../../../renderer/i18n';

afterEach(cleanup);

function opened() {
  const onDate = vi.fn();
  const onSince = vi.fn();
  render(<DateBar date="2026-11-22" since="2018-04-01" onDate={onDate} onSince={onSince} />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'As of' });
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  const enter = () => fireEvent.keyDown(field, { key: 'Enter' });
  return { onDate, onSince, field, type, enter };
}

it('says the day as people write it, and takes one on Enter, not before', () => {
  const { onDate, field, type, enter } = opened();
  expect(field.value).toBe('22 November 2026');
  for (const typed of ['4', '4/', '4/1', '4/18']) type(typed);
  expect(onDate).not.toHaveBeenCalled();
  expect(field.value).toBe('4/18');
  enter();
  expect(onDate).toHaveBeenCalledExactlyOnceWith('2018-04-30');
});

it('takes the day when the field is left, once', () => {
  const { onDate, field, type, enter } = opened();
  type('30.4.2018');
  enter();
  fireEvent.blur(field);
  expect(onDate).toHaveBeenCalledExactlyOnceWith('2018-04-30');
});

it.each(['31.12.1999', '2036', '30 February 2020', 'soon'])(
  '%s stays in the field, with what it takes instead',
  (typed) => {
    const { onDate, field, type, enter } = opened();
    type(typed);
    expect(screen.queryByText(/^A date from 2007 to 2035/)).toBeNull();
    enter();
    expect(screen.getByText(/^A date from 2007 to 2035/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe(typed);
    expect(onDate).not.toHaveBeenCalled();
  },
);

it('Esc gives the day back that was there', () => {
  const { onDate, field, type } = opened();
  type('nonsense');
  fireEvent.keyDown(field, { key: 'Escape' });
  fireEvent.blur(field);
  expect(field.value).toBe('22 November 2026');
  expect(onDate).not.toHaveBeenCalled();
});

it('both days stand on sliders of their own, which say the day in words', () => {
  const { onDate, onSince } = opened();
  const date = screen.getByRole<HTMLInputElement>('slider', { name: 'As of, on the time line' });
  const since = screen.getByRole<HTMLInputElement>('slider', { name: 'Compared with, on the time line' });
  expect([date.getAttribute('aria-valuetext'), since.getAttribute('aria-valuetext')]).toEqual([
    '22 November 2026',
    '1 April 2018',
  ]);
  fireEvent.change(date, { target: { value: String(Number(date.value) + 1) } });
  expect(onDate).toHaveBeenCalledExactlyOnceWith('2026-11-23');
  fireEvent.change(since, { target: { value: '0' } });
  expect(onSince).toHaveBeenCalledExactlyOnceWith('2017-01-01');
});
