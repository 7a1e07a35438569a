import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  OctagonAlert,
  ShieldCheck,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import s from './parts.module.css';

/**
 * One scale of four steps, in three vocabularies: open/possible/blocked/unknown for measures and gates,
 * valid/warning/invalid/unknown for verdicts, intact for integrity. Always a shape and a word, never colour alone.
 */
export type StatusLevel = 'open' | 'possible' | 'blocked' | 'unknown' | 'valid' | 'warning' | 'invalid';

const looks = {
  open: ['good', CircleCheck],
  possible: ['mid', CircleDashed],
  blocked: ['bad', Ban],
  unknown: ['none', CircleQuestionMark],
  valid: ['good', ShieldCheck],
  warning: ['mid', TriangleAlert],
  invalid: ['bad', OctagonAlert],
} as const;

export type Tone = 'good' | 'mid' | 'bad' | 'none';

export function toneOf(level: StatusLevel): Tone {
  return looks[level][0];
}

export function StatusIcon({ level }: { readonly level: StatusLevel }) {
  const Icon = looks[level][1];
  return <Icon />;
}

export function Status(props: { readonly level: StatusLevel; readonly pill?: boolean; readonly children: ReactNode }) {
  const tone = toneOf(props.level);
  return (
    <span className={[s['status'], s[tone], props.pill && s['pill']].filter(Boolean).join(' ')}>
      <StatusIcon level={props.level} />
      {props.children}
    </span>
  );
}

/** What happened, what is safe, what to do. Stays until read. */
export function Notice(props: {
  readonly level: StatusLevel;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly code?: string | undefined;
}) {
  return (
    <div
      className={`${s['notice']} ${s[toneOf(props.level)]}`}
      role={props.level === 'blocked' || props.level === 'invalid' ? 'alert' : 'status'}
    >
      <StatusIcon level={props.level} />
      <div>
        <strong>{props.title}</strong>
        {props.children}
        {props.code && (
          <div>
            <code>{props.code}</code>
          </div>
        )}
      </div>
    </div>
  );
}
