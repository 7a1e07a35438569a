// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DateBar } from '../../../../renderer/features/matrix/DateBar';
import '../../../../renderer/i18n';

afterEach(cleanup);

function opened() {
  const onDate = vi.fn();
  render(<DateBar date="2026-11-22" since="2018-04-01" onDate={onDate} onSince={() => undefined} />);
  const field = screen.getByLabelText<HTMLInputElement>('As of');
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  return { onDate, field, type };
}

it('takes a year typed digit by digit, and only the whole of it', () => {
  const { onDate, field, type } = opened();
  for (const year of ['0002', '0020', '0201']) {
    type(`${year}-04-30`);
    expect(field.value).toBe(`${year}-04-30`);
  }
  expect(onDate).not.toHaveBeenCalled();
  type('2018-04-30');
  expect(onDate).toHaveBeenCalledExactlyOnceWith('2018-04-30');
});

it('says what it takes when left at a day beyond it, and no earlier', () => {
  const { onDate, field, type } = opened();
  type('1999-12-31');
  expect(screen.queryByText('A date from 2007 to 2035.')).toBeNull();
  fireEvent.blur(field);
  expect(screen.getByText('A date from 2007 to 2035.')).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(onDate).not.toHaveBeenCalled();
});
