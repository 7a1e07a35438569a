import { ChevronsUpDown, CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import s from './parts.module.css';

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

function Field({ label, hint, error, children }: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={s['field']}>
      <label className={s['label']} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p className={s['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={s['error']} id={`${id}-error`}>
          <CircleAlert className="icon-s" />
          {error}
        </p>
      )}
    </div>
  );
}

type TextProps = FieldProps & ComponentProps<'input'>;

export function TextField({ label, hint, error, ...input }: TextProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <input {...input} {...wiring} className={s['input']} />}
    </Field>
  );
}

export function TextArea({ label, hint, error, ...area }: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <textarea {...area} {...wiring} className={s['input']} />}
    </Field>
  );
}

export function Select({ label, hint, error, ...select }: FieldProps & ComponentProps<'select'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <span className={s['select']}>
          <select {...select} {...wiring} className={s['input']} />
          <ChevronsUpDown />
        </span>
      )}
    </Field>
  );
}
