import { type ErrorData, fromErrorData } from '#shared/base/errors';
import { errorWords } from '../../i18n/error-words';
import { Status } from '../../ui/Status';
import s from './deadlines.module.css';

/** What is doubtful about a date, each with its code. */
export function Notices({ notices }: { readonly notices: readonly ErrorData[] }) {
  if (notices.length === 0) return null;
  return (
    <ul className={s['notices']}>
      {notices.map((notice) => {
        const { text, code } = errorWords(fromErrorData(notice));
        return (
          <li key={`${code} ${JSON.stringify(notice.details)}`}>
            <Status level="warning">{text}</Status> <code>{code}</code>
          </li>
        );
      })}
    </ul>
  );
}
