import type { ReactNode } from 'react';
import s from './page.module.css';
import { Empty } from './Small';
import { Notice } from './Status';

interface Words {
  readonly absent: string;
  readonly text: string;
  readonly code: string;
}

/** What stands in place of a record that is not there or does not open. While loading: nothing for the first moment. */
export function RecordGate(props: {
  readonly state: 'loading' | 'absent' | 'broken';
  readonly words: Words;
  readonly action?: ReactNode;
}) {
  if (props.state === 'loading') return null;
  return (
    <div className={s['page']}>
      {props.state === 'absent' ? (
        <Empty action={props.action}>{props.words.absent}</Empty>
      ) : (
        <Notice level="invalid" title={props.words.text} code={props.words.code}>
          {props.action}
        </Notice>
      )}
    </div>
  );
}
