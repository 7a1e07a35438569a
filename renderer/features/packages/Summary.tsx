import { FileJson, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n';
import { formatSize } from '../../ui/format';
import s from './export.module.css';

/** A list of what is said about the package, part by part. */
export function Summary({ children }: { readonly children: ReactNode }) {
  return <dl className={s['summary']}>{children}</dl>;
}

/** The quieter second line of a part. */
export function Second({ children }: { readonly children: ReactNode }) {
  return <span className={s['second']}>{children}</span>;
}

export function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface LeavesProps {
  readonly files: readonly {
    readonly path: string;
    readonly title: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  }[];
  /** What is to be said of them all. */
  readonly children?: ReactNode;
}

/** What leaves, file by file. */
export function Leaves({ files, children }: LeavesProps) {
  const t = useWords();
  return (
    <Line label={t('packages.export.leaves')}>
      <ul>
        {files.map(({ path, title, type, bytes }) => (
          <li key={path}>
            {type === 'application/json' ? <FileJson /> : <FileText />}
            <span>
              {title} <span className="dim">{path.split('.').at(-1)}</span>
            </span>
            <span className="dim num">{formatSize(bytes.length)}</span>
          </li>
        ))}
      </ul>
      {children}
    </Line>
  );
}
