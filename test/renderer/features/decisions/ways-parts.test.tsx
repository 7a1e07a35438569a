// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CompareTable } from '../../../../renderer/features/decisions/ways/CompareTable';
import { useLateText } from '../../../../renderer/features/decisions/ways/use-late-text';
import '../../../../renderer/i18n';

afterEach(cleanup);

describe('a text of a way', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const field = () => {
    const kept: string[] = [];
    return { kept, ...renderHook(() => useLateText('Before', (text) => kept.push(text))) };
  };

  it('stands as typed at once and is handed on after a pause, as one change', () => {
    const { kept, result } = field();
    for (const text of ['A', 'At', 'At post']) act(() => result.current.onType(text));
    expect(result.current.value).toBe('At post');
    expect(kept).toEqual([]);
    act(() => void vi.runAllTimers());
    expect(kept).toEqual(['At post']);
  });

  it('is handed on when the field is left, once', () => {
    const { kept, result } = field();
    act(() => result.current.onType('At post'));
    act(() => result.current.onLeave());
    act(() => void vi.runAllTimers());
    expect(kept).toEqual(['At post']);
  });

  it('is not lost when the screen goes', () => {
    const { kept, result, unmount } = field();
    act(() => result.current.onType('At post'));
    unmount();
    expect(kept).toEqual(['At post']);
  });

  it('hands on nothing when nothing was typed', () => {
    const { kept, unmount } = field();
    unmount();
    expect(kept).toEqual([]);
  });
});

describe('a table of what differs', () => {
  const lines = [
    { head: { key: 'a', label: 'Head at post?' }, cells: ['Yes', 'No'], differs: true },
    { head: { key: 'b', label: 'Line agreed?' }, cells: ['Yes', 'Yes'], differs: false },
  ];
  const columns = [
    { key: 'case', label: 'The case' },
    { key: 'way', label: 'Other way 1' },
  ];
  const show = (isTurned: boolean, shown = lines) =>
    render(
      <CompareTable
        title="Answers"
        corner="Question"
        same="No answer differs."
        columns={columns}
        lines={shown}
        isTurned={isTurned}
      />,
    );
  const cells = () =>
    within(screen.getByRole('table'))
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent));

  it('holds what differs, and on request everything', () => {
    show(false);
    expect(cells()).toEqual([
      ['Question', 'The case', 'Other way 1'],
      ['Head at post?', 'Yes', 'No'],
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'All (2)' }));
    expect(cells()).toHaveLength(3);
  });

  it('has the ways as rows when it is turned', () => {
    show(true);
    expect(cells()).toEqual([
      ['Question', 'Head at post?'],
      ['The case', 'Yes'],
      ['Other way 1', 'No'],
    ]);
    expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toEqual(['The case', 'Other way 1']);
  });

  it('says that nothing differs', () => {
    show(false, lines.slice(1));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('No answer differs.')).toBeTruthy();
  });
});
