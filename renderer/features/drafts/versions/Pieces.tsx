import { useContext } from 'react';
import type { Piece } from '#shared/document/compare/pieces';
import type { Inline } from '#shared/document/model';
import { useWords } from '../../../i18n';
import { Inlines } from '../../../ui/InlineView';
import s from './pieces.module.css';
import { SlotTexts } from './slot-texts';

interface Props {
  readonly pieces: readonly Piece[];
  /** Both texts in one, or one of the two by itself. */
  readonly side?: 'both' | 'left' | 'right';
  /** The piece that a comment speaks of. */
  readonly quoted?: number | undefined;
}

const hidden = { both: undefined, left: 'inserted', right: 'deleted' } as const;

/** Words of two texts with what differs marked: by line and ground, and in words for those who hear it. */
export function Pieces({ pieces, side = 'both', quoted }: Props) {
  return pieces
    .filter(({ kind }) => kind !== hidden[side])
    .map((piece, at) => <PieceView key={at.toString()} piece={piece} isQuoted={at === quoted} />);
}

function PieceView({ piece: { kind, nodes }, isQuoted }: { readonly piece: Piece; readonly isQuoted: boolean }) {
  const t = useWords();
  const slots = useContext(SlotTexts);
  const words = <Inlines inlines={nodes.map(readable)} words={{ slot: (name) => slots[name] || `[${name}]` }} />;
  if (isQuoted) return <mark className={s['quoted']}>{words}</mark>;
  if (kind === 'same') return <span>{words}</span>;
  const isIn = kind === 'inserted';
  const Element = isIn ? 'ins' : 'del';
  return (
    <Element className={isIn ? s['ins'] : s['del']}>
      <span className="vh">{t(isIn ? 'versions.inserted' : 'versions.deleted')} </span>
      {words}
      <span className="vh"> {t('versions.end')}</span>
    </Element>
  );
}

/** Grounds as they are cited: a badge has no number where two texts are shown in one. */
function readable(node: Inline): Inline {
  if (node.type === 'reference')
    return { type: 'text', text: ` [${[node.source, node.locator].filter(Boolean).join(', ')}]` };
  if (node.type === 'cross') return { type: 'text', text: '[§]' };
  return 'children' in node ? { ...node, children: node.children.map(readable) } : node;
}
