import type { ReactNode } from 'react';
import { errorWords } from '../i18n/error-words';
import s from './page.module.css';
import { Empty } from './Small';
import { Notice } from './Status';

export type Unopened =
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'broken'; readonly failure: unknown };

interface Props {
  readonly record: Unopened;
  /** What is said where there is none. */
  readonly absent: string;
  readonly action?: ReactNode;
}

/** What stands in place of a record that is not there or does not open. While loading: nothing for the first moment. */
export function RecordGate({ record, absent, action }: Props) {
  if (record.state === 'loading') return null;
  if (record.state === 'absent')
    return (
      <div className={s['page']}>
        <Empty action={action}>{absent}</Empty>
      </div>
    );
  const { text, code } = errorWords(record.failure);
  return (
    <div className={s['page']}>
      <Notice level="invalid" title={text} code={code}>
        {action}
      </Notice>
    </div>
  );
}
