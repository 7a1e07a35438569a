import {
  type ComponentProps,
  type Ref,
  type SyntheticEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';

/** Closes a dialog, as its Escape does. */
export interface DialogHandle {
  readonly close: () => void;
}

interface Props extends Pick<ComponentProps<'dialog'>, 'aria-label' | 'aria-labelledby' | 'className' | 'children'> {
  readonly ref?: Ref<DialogHandle>;
  /** Takes the dialog out of the page. The focus is back where it was by then. */
  readonly onClose: () => void;
}

/**
 * Every modal dialog. Its own closing is told by the element some milliseconds after the key, and a key pressed in between
 * would find a dialog that is there no longer: so it is out of the page before the key that closes it has ended.
 */
export function Dialog({ ref, onClose, ...props }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    const dialog = element.current;
    isOver.current = false;
    dialog?.showModal();
    return () => {
      isOver.current = true;
      // before it is taken out: only an element that closes gives the focus back
      dialog?.close();
    };
  }, []);
  const close = () => {
    if (isOver.current) return;
    isOver.current = true;
    // first, so that what `onClose` gives the focus to is inert no longer
    element.current?.close();
    flushSync(onClose);
  };
  useImperativeHandle(ref, () => ({ close }));
  const onCancel = (event: SyntheticEvent<HTMLDialogElement>) => {
    // a choice of a file that ends without one is told by the same name, and rises
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    close();
  };
  // where the platform closes without asking
  const onClosed = ({ target, currentTarget }: SyntheticEvent<HTMLDialogElement>) => {
    if (target === currentTarget && !currentTarget.open) close();
  };
  return <dialog {...props} ref={element} onCancel={onCancel} onClose={onClosed} />;
}
