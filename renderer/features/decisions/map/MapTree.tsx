import { ChevronRight } from 'lucide-react';
import { type CSSProperties, useEffect } from 'react';
import type { Assessment } from '#shared/decision/assess';
import { type MapRow, targetId } from '#shared/decision/map';
import type { Tree } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { MapLine } from './MapLine';
import s from './map.module.css';
import type { LineWords } from './use-line-words';
import { focusLine, lineId, useTreeWalk } from './use-tree-walk';

interface Props {
  readonly tree: Tree;
  readonly rows: readonly MapRow[];
  readonly wordsOf: (row: MapRow) => LineWords;
  readonly assessments: readonly Assessment[];
  /** The question to begin at; the one that is asked now where none is named. */
  readonly at: string | undefined;
  readonly onStand: (node: string | undefined) => void;
  readonly onOpen: (row: MapRow) => void;
}

/** The map as a tree to walk: every answer is a branch, what is closed is folded away with the reason beside it. */
export function MapTree({ tree, rows, wordsOf, assessments, at, onStand, onOpen }: Props) {
  const t = useWords();
  const named = at === undefined ? undefined : lineOf(rows, at);
  const begin = named ?? rows.find(({ state }) => state === 'here');
  const beginnings = (row: MapRow) => [wordsOf(row).target, wordsOf(row).edge];
  const walk = useTreeWalk({ rows, beginnings, begin: begin?.key ?? rows[0]?.key ?? '', onOpen });
  const beginKey = named?.key;
  useEffect(() => {
    if (beginKey !== undefined) focusLine(beginKey);
  }, [beginKey]);
  return (
    <div
      role="tree"
      className={s['tree']}
      aria-label={t('map.label', { tree: tree.words.title })}
      onKeyDown={walk.onKeyDown}
    >
      {walk.visible.map((row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys
        <div
          key={row.key}
          id={lineId(row.key)}
          role="treeitem"
          className={s['item']}
          style={{ '--level': row.level - 1 } as CSSProperties} // a property of our own
          tabIndex={row.key === walk.active ? 0 : -1}
          aria-level={row.level}
          aria-posinset={row.place}
          aria-setsize={row.of}
          aria-expanded={row.isBranch ? walk.expanded.has(row.key) : undefined}
          aria-current={row.state === 'here' && row.target.shown === 'full' ? 'step' : undefined}
          onFocus={() => {
            walk.setActive(row.key);
            onStand(row.target.kind === 'node' ? targetId(row.target) : row.from?.node.id);
          }}
          onClick={() => onOpen(row)}
        >
          {row.isBranch ? (
            // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; the arrows do the same
            // biome-ignore lint/a11y/useKeyWithClickEvents: for the pointer alone; the arrows do the same
            <span
              className={walk.expanded.has(row.key) ? `${s['fold']} ${s['unfolded']}` : s['fold']}
              onClick={(event) => {
                event.stopPropagation();
                walk.toggle(row);
              }}
            >
              <ChevronRight />
            </span>
          ) : (
            <span className={s['fold']} />
          )}
          <MapLine row={row} words={wordsOf(row)} assessments={assessments} />
        </div>
      ))}
    </div>
  );
}

/** The line on which a question or conclusion is shown in full. */
function lineOf(rows: readonly MapRow[], id: string): MapRow | undefined {
  return rows.find(({ target }) => target.shown === 'full' && targetId(target) === id);
}
