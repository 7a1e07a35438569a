import { useMemo } from 'react';
import type { Document } from '#shared/document/model';
import { againstAgreed } from '#shared/drafting/agreed';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Status } from '../../../ui/Status';
import { Pieces } from './Pieces';
import { useDifferences } from './use-differences';
import s from './versions.module.css';

/** Each paragraph against the clause of the bank that comes nearest; where it departs, with the source of the clause. */
export function Agreed({ draft, document }: { readonly draft: Draft; readonly document: Document }) {
  const t = useWords();
  const { clauses } = usePack();
  const rows = useMemo(() => againstAgreed(document, clauses, draft.language), [document, clauses, draft.language]);
  const near = rows.filter((row) => row.near);
  const same = near.filter((row) => row.near?.isSame).length;
  useDifferences(near.length - same);
  return (
    <>
      <p role="status">{t('versions.agreedText.count', { near: near.length, all: rows.length, same })}</p>
      <ol className={s['rows']} lang={draft.language}>
        {rows.map(({ line, near: found }, at) => {
          const departs = found && !found.isSame;
          return (
            <li
              key={at.toString()}
              className={departs ? s['different'] : s['row']}
              {...(departs ? { tabIndex: -1, 'data-difference': '' } : {})}
            >
              <p>
                <Pieces pieces={found?.pieces ?? [{ kind: 'same', nodes: line.cells[0] ?? [] }]} />
              </p>
              {found ? (
                <p className={s['source']} lang="en">
                  <Status level={found.isSame ? 'valid' : 'warning'}>
                    {t(found.isSame ? 'versions.agreedText.same' : 'versions.agreedText.departs')}
                  </Status>{' '}
                  <a href={`#/clauses/${found.clause.id}`}>
                    {t('versions.agreedText.source', {
                      title: found.clause.title,
                      sources: found.clause.grounds.map(({ source }) => source).join(', '),
                      asOf: found.clause.asOf,
                    })}
                  </a>
                </p>
              ) : (
                <p className={s['source']} lang="en">
                  {t('versions.agreedText.none')}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
