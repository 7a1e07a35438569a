import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useId } from 'react';
import s from './parts.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly kind?: 'normal' | 'primary' | 'quiet';
  readonly small?: boolean;
  /** The key that does the same, as shown to people. */
  readonly kbd?: string | undefined;
  /** Why it cannot be used now. The control stays, focusable, with the reason readable. */
  readonly blockedBy?: string | undefined;
  readonly children: ReactNode;
}

export function Button({ kind = 'normal', small, kbd, blockedBy, children, onClick, className, ...rest }: ButtonProps) {
  const reason = useId();
  const classes = [s['btn'], kind !== 'normal' && s[kind], small && s['small'], className].filter(Boolean).join(' ');
  return (
    <>
      <button
        type="button"
        {...rest}
        className={classes}
        aria-disabled={blockedBy ? true : undefined}
        aria-describedby={blockedBy ? reason : rest['aria-describedby']}
        onClick={(event) => (blockedBy ? event.preventDefault() : onClick?.(event))}
      >
        {children}
        {kbd && (
          <span className={s['kbd']} aria-hidden="true">
            {kbd}
          </span>
        )}
      </button>
      {blockedBy && (
        <span id={reason} className={s['reason']}>
          {blockedBy}
        </span>
      )}
    </>
  );
}

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly label: string;
  readonly children: ReactNode;
}

/** An icon alone still has a name and a tooltip. */
export function IconButton({ label, children, ...rest }: IconButtonProps) {
  return (
    <button type="button" className={s['iconButton']} aria-label={label} title={label} {...rest}>
      {children}
    </button>
  );
}

export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={s['actions']}>{children}</div>;
}
