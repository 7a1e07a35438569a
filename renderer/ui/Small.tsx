import type { ReactNode } from 'react';
import s from './parts.module.css';

/** A key, as printed on the keyboard. Decoration: the control beside it carries the meaning. */
export function Kbd({ children, box = false }: { readonly children: ReactNode; readonly box?: boolean }) {
  return (
    <span className={box ? `${s['kbd']} ${s['box']}` : s['kbd']} aria-hidden="true">
      {children}
    </span>
  );
}

export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className={s['tag']}>{children}</span>;
}

export function KeyValues({ rows }: { readonly rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={s['kv']}>
      {rows.map(([label, value]) => (
        <KeyValue key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function KeyValue({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** One sentence and what to do about it. */
export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={s['empty']}>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** A part of the inspector. `title` is the app speaking; `heading` and `quote` are the content. */
export function InspectorSection(props: {
  readonly title: ReactNode;
  readonly kbd?: string;
  readonly heading?: ReactNode;
  readonly quote?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <section className={s['section']} tabIndex={-1}>
      <h2 className={s['eyebrow']}>
        {props.title}
        {props.kbd && <Kbd>{props.kbd}</Kbd>}
      </h2>
      {props.heading && <h3>{props.heading}</h3>}
      {props.quote && <p className={s['quote']}>{props.quote}</p>}
      {props.children}
    </section>
  );
}

export function Eyebrow({
  children,
  as: Element = 'h2',
}: {
  readonly children: ReactNode;
  readonly as?: 'h2' | 'h3' | 'p';
}) {
  return <Element className={s['eyebrow']}>{children}</Element>;
}

/** Pages of a short procedure: which are done, where one is. */
export function Steps({
  label,
  steps,
  current,
}: {
  readonly label: string;
  readonly steps: readonly string[];
  readonly current: number;
}) {
  return (
    <ol className={s['steps']} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < current ? s['done'] : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}

export function Segments<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <fieldset className={s['segments']}>
      <legend className="vh">{props.label}</legend>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === props.value}
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
