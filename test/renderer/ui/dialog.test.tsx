// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode, useRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dialog, type DialogHandle } from '../../../renderer/ui/Dialog';

afterEach(cleanup);

const onClose = vi.fn();
afterEach(() => onClose.mockReset());

function Sample() {
  const [isOpen, setOpen] = useState(true);
  const dialog = useRef<DialogHandle>(null);
  const close = () => {
    onClose(document.querySelector('dialog')?.open);
    setOpen(false);
  };
  return isOpen ? (
    <Dialog ref={dialog} aria-label="Print" onClose={close}>
      <input type="file" aria-label="File" />
      <button type="button" onClick={() => dialog.current?.close()} aria-label="Close" />
    </Dialog>
  ) : null;
}

/** As the platform tells it: what comes of it later than this is too late. */
const cancel = (at: Element, bubbles = false) => at.dispatchEvent(new Event('cancel', { bubbles, cancelable: true }));
const open = () => screen.queryByRole('dialog');

function opened(): HTMLDialogElement {
  render(<Sample />);
  return screen.getByRole<HTMLDialogElement>('dialog', { name: 'Print' });
}

describe('a dialog', () => {
  it('opens with its mounting', () => {
    expect(opened().open).toBe(true);
  });

  it('is out of the page before the key that closes it has ended', () => {
    const element = opened();
    expect(cancel(element)).toBe(false);
    expect(open()).toBeNull();
    expect(onClose.mock.calls).toEqual([[false]]);
  });

  it('closes by its handle in the same way', () => {
    opened();
    screen.getByRole('button', { name: 'Close' }).click();
    expect(open()).toBeNull();
    expect(onClose.mock.calls).toEqual([[false]]);
  });

  it('follows where the platform closed it without asking', () => {
    const element = opened();
    element.close();
    expect(open()).toBeNull();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('stays when a choice of a file inside it ends without one', () => {
    opened();
    cancel(screen.getByLabelText('File'), true);
    expect(open()).not.toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('closes nothing more when word of its closing comes late', () => {
    const element = opened();
    cancel(element);
    act(() => void element.dispatchEvent(new Event('close')));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('is closed, and so gives the focus back, when somebody else takes it out of the page', () => {
    const { unmount } = render(<Sample />);
    const closed = vi.spyOn(screen.getByRole<HTMLDialogElement>('dialog'), 'close');
    unmount();
    expect(closed).toHaveBeenCalledTimes(1);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('stays open where effects run twice', () => {
    render(
      <StrictMode>
        <Sample />
      </StrictMode>,
    );
    expect(screen.getByRole<HTMLDialogElement>('dialog').open).toBe(true);
  });
});
