import { BookOpen, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import s from './parts.module.css';

/** A dotted link to the ground of a statement: law with scales, a brief with a book. */
export function GroundLink(props: {
  readonly href: string;
  readonly kind?: 'law' | 'brief';
  readonly children: ReactNode;
}) {
  const Icon = props.kind === 'brief' ? BookOpen : Scale;
  return (
    <a className={s['ground']} href={props.href}>
      <Icon />
      {props.children}
    </a>
  );
}

/** The small numbered badge after a claim. */
export function Ref(props: {
  readonly number: string | number;
  readonly label: string;
  readonly href?: string;
  readonly onOpen?: () => void;
}) {
  if (props.href)
    return (
      <a className={s['ref']} href={props.href} aria-label={props.label}>
        {props.number}
      </a>
    );
  return (
    <button type="button" className={s['ref']} aria-label={props.label} onClick={props.onOpen}>
      {props.number}
    </button>
  );
}
