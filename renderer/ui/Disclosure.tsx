import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import s from './disclosure.module.css';

interface Props {
  /** What stands on the button. */
  readonly label: ReactNode;
  /** The button's name where its words are not enough. */
  readonly name?: string;
  /** The name of what opens. */
  readonly title: string;
  /** For a key that opens it: the button can be pressed from outside. */
  readonly ref?: RefObject<HTMLButtonElement | null>;
  /** What stands in the panel; a function where a choice in it closes it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button and the small panel below it. Esc, a click elsewhere or leaving with Tab closes it; Esc returns the focus. */
export function Disclosure({ label, name, title, ref, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLButtonElement>(null);
  const button = ref ?? own;
  useEffect(() => {
    if (!isOpen) return;
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return;
    // the key is used up here: it does not lead back as well
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard wherever the focus stands inside
    <div
      className={s['disclosure']}
      ref={whole}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !whole.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        ref={button}
        className={s['button']}
        aria-label={name}
        title={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <fieldset className={s['panel']} id={id}>
          <legend className="vh">{title}</legend>
          {typeof children === 'function' ? children(close) : children}
        </fieldset>
      )}
    </div>
  );
}
