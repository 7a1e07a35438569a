import type { Block, Document } from '#shared/document/model';
import s from './document.module.css';
import { type DocumentWords, Inlines } from './InlineView';

interface Props extends DocumentWords {
  readonly document: Document;
  /** Numbers the headings of level 2 in the margin. */
  readonly numbered?: boolean;
}

/** The one way a document is shown. Walks the model; no HTML string exists. Its children are the blocks, in order. */
export function DocumentView({ document, numbered = false, ...words }: Props) {
  let heading = 0;
  return (
    <div className={s['document']} data-document="">
      {document.blocks.map((block, index) => {
        if (numbered && block.type === 'heading' && block.level === 2) heading += 1;
        return <BlockView key={index.toString()} block={block} words={words} number={numbered ? heading : undefined} />;
      })}
    </div>
  );
}

function BlockView({ block, words, number }: { block: Block; words: DocumentWords; number?: number | undefined }) {
  switch (block.type) {
    case 'heading': {
      const Level = (['h1', 'h2', 'h3'] as const)[block.level - 1] ?? 'h3';
      return (
        <Level id={block.id} tabIndex={-1}>
          {block.level === 2 && number !== undefined && (
            <span className={s['number']} aria-hidden="true">
              {number}
            </span>
          )}
          <Inlines inlines={block.children} words={words} />
        </Level>
      );
    }
    case 'paragraph':
      return (
        <p id={block.id}>
          <Inlines inlines={block.children} words={words} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index.toString()}>
              <Blocks blocks={item} words={words} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView table={block} words={words} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} words={words} />
        </blockquote>
      );
    case 'note':
      return (
        <div className={s['note']}>
          <Blocks blocks={block.children} words={words} />
        </div>
      );
  }
}

function Blocks({ blocks, words }: { blocks: readonly Block[]; words: DocumentWords }) {
  return blocks.map((block, index) => <BlockView key={index.toString()} block={block} words={words} />);
}

function TableView({ table, words }: { table: Extract<Block, { type: 'table' }>; words: DocumentWords }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table may scroll sideways, and must then be reachable by keyboard
    <div className={s['scroll']} tabIndex={0} role="group">
      <table>
        <thead>
          <tr>
            {table.head.map((cell, index) => (
              <th key={index.toString()} scope="col">
                <Inlines inlines={cell} words={words} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index.toString()}>
              {row.map((cell, column) => (
                <td key={column.toString()}>
                  <Inlines inlines={cell} words={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
