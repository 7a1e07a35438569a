import { memo } from 'react';
import type { Row } from '#shared/document/compare/compare';
import { useWords } from '../../../i18n';
import { Tag } from '../../../ui/Small';
import { Pieces } from './Pieces';
import s from './versions.module.css';

export type View = 'inline' | 'side';

interface Props {
  readonly rows: readonly Row[];
  readonly view: View;
  readonly language: string;
}

/** The lines of two texts; each difference can take the focus. */
export const CompareRows = memo(function CompareRows({ rows, view, language }: Props) {
  return (
    <ol className={s['rows']} lang={language}>
      {rows.map((row, at) => (
        <RowView key={at.toString()} row={row} view={view} />
      ))}
    </ol>
  );
});

function RowView({ row, view }: { readonly row: Row; readonly view: View }) {
  const t = useWords();
  const isSame = row.kind === 'same';
  const isHeading = (row.right ?? row.left)?.kind === 'heading';
  const isAway = row.kind === 'moved' && !row.right;
  const kind = isAway ? 'away' : row.isOtherForm ? 'form' : row.kind;
  const focusable = isSame ? {} : { tabIndex: -1, 'data-difference': '' };
  return (
    <li className={isSame ? s['row'] : s['different']} {...focusable}>
      {kind !== 'same' && (
        <span className={s['kind']} lang="en">
          <Tag>{t(`versions.compare.kind.${kind}`)}</Tag>
        </span>
      )}
      <div className={isHeading ? s['heading'] : undefined}>
        {view === 'side' && !isAway ? (
          <div className={s['two']}>
            <p>{row.left && <Pieces pieces={row.pieces} side="left" />}</p>
            <p>{row.right && <Pieces pieces={row.pieces} side="right" />}</p>
          </div>
        ) : (
          <p>
            <Pieces pieces={row.pieces} />
          </p>
        )}
      </div>
    </li>
  );
}
