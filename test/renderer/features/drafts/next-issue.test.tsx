// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { goOnWithEnter, nextIssue } from '../../../../renderer/features/drafts/next-issue';

afterEach(cleanup);

/** Three points: a statement above, two fields below; a field is a point until something stands in it. */
function Panel() {
  const [filled, setFilled] = useState<readonly string[]>([]);
  const field = (label: string, multiline = false) => {
    const onChange = () => setFilled([...filled, label]);
    return (
      <div data-issue={filled.includes(label) ? undefined : true}>
        {multiline ? (
          <textarea aria-label={label} onChange={onChange} data-lines={label === 'Call' || undefined} />
        ) : (
          <input aria-label={label} onChange={onChange} />
        )}
      </div>
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the panel
    <div onKeyDown={goOnWithEnter}>
      <label data-issue>
        Statement <input type="checkbox" />
      </label>
      {field('Subject')}
      {field('Call', true)}
      {field('Effect', true)}
      <form data-issue>
        <label>
          Date <input />
        </label>
      </form>
    </div>
  );
}

beforeEach(() => void render(<Panel />));

const at = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const focused = () => document.activeElement;

it('goes round from where the focus is, both ways', () => {
  nextIssue(1);
  expect(focused()).toBe(at('Statement'));
  nextIssue(1);
  expect(focused()).toBe(at('Subject'));
  nextIssue(-1);
  expect(focused()).toBe(at('Statement'));
  nextIssue(-1);
  expect(focused()).toBe(at('Date'));
  nextIssue(1);
  expect(focused()).toBe(at('Statement'));
});

it('goes on from a point that was settled a moment ago, not back to the first', () => {
  at('Subject').focus();
  fireEvent.change(at('Subject'), { target: { value: 'x' } });
  nextIssue(1);
  expect(focused()).toBe(at('Call'));
  nextIssue(-1);
  expect(focused()).toBe(at('Statement'));
});

it('is done with a field at Enter, and ticks nothing by it', () => {
  at('Statement').focus();
  fireEvent.keyDown(at('Statement'), { key: 'Enter' });
  expect(at('Statement').checked).toBe(false);
  expect(focused()).toBe(at('Subject'));
  fireEvent.keyDown(at('Subject'), { key: 'Enter' });
  expect(focused()).toBe(at('Call'));
});

it('is done with a text at Enter; with Shift it begins a new line', () => {
  at('Effect').focus();
  expect(fireEvent.keyDown(at('Effect'), { key: 'Enter', shiftKey: true })).toBe(true);
  expect(focused()).toBe(at('Effect'));
  expect(fireEvent.keyDown(at('Effect'), { key: 'Enter' })).toBe(false);
  expect(focused()).toBe(at('Date'));
});

it.each([
  ['in a list, one line each', 'Call', { key: 'Enter' }],
  ['in a form of its own', 'Date', { key: 'Enter' }],
  ['held down', 'Subject', { key: 'Enter', repeat: true }],
  ['with Ctrl, which asks for clearance', 'Subject', { key: 'Enter', ctrlKey: true }],
  ['and no other key', 'Subject', { key: 'a' }],
])('keeps Enter where it is meant otherwise: %s', (_, label, key) => {
  at(label).focus();
  fireEvent.keyDown(at(label), key);
  expect(focused()).toBe(at(label));
});
