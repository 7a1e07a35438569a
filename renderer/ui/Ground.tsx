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

interface RefProps {
  readonly number: string | number;
  readonly label: string;
  readonly href?: string;
  readonly onOpen?: () => void;
  /** What the card beside it tells. */
  readonly card?: string | undefined;
  /** Of a source that keeps an older state: its year. */
  readonly year?: string | undefined;
  /** Nobody has verified it: said in the name, and drawn with a broken line. */
  readonly isDoubtful?: boolean | undefined;
}

/** The small numbered badge after a claim. */
export function Ref({ number, label, href, onOpen, card, year, isDoubtful }: RefProps) {
  const className = isDoubtful ? `${s['ref']} ${s['doubtful']}` : s['ref'];
  const text = year === undefined ? number : `${number} · ${year}`;
  if (href)
    return (
      <a className={className} href={href} aria-label={label} data-card={card}>
        {text}
      </a>
    );
  return (
    <button type="button" className={className} aria-label={label} data-card={card} onClick={onOpen}>
      {text}
    </button>
  );
}
