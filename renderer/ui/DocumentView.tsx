import type { ReactNode } from 'react';
import type { Block, Document, Inline } from '#shared/document/model';
import s from './document.module.css';
import { Ref } from './Ground';

/** How the words around a document are made: names of grounds, addresses of terms, values of slots. */
export interface DocumentWords {
  /** The number of a ground in reading order, its name for a screen reader, and what opening it does. */
  readonly ground?: (
    source: string,
    locator: string | undefined,
  ) => { number: number; label: string; onOpen: () => void };
  readonly hrefOf?: (kind: string, id: string) => string | undefined;
  readonly slot?: (name: string) => ReactNode;
}

interface Props extends DocumentWords {
  readonly document: Document;
  /** Numbers the headings of level 2 in the margin. */
  readonly numbered?: boolean;
}

/** The one way a document is shown. Walks the model; no HTML string exists. */
export function DocumentView({ document, numbered = false, ...words }: Props) {
  let heading = 0;
  return (
    <div className={s['document']}>
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

export function Inlines({ inlines, words }: { inlines: readonly Inline[]; words: DocumentWords }) {
  return inlines.map((inline, index) => <InlineView key={index.toString()} inline={inline} words={words} />);
}

function InlineView({ inline, words }: { inline: Inline; words: DocumentWords }): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} words={words} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} words={words} />
        </strong>
      );
    case 'reference': {
      const ground = words.ground?.(inline.source, inline.locator);
      return ground ? <Ref {...ground} /> : null;
    }
    case 'term': {
      const href = words.hrefOf?.(inline.kind, inline.id);
      const children = <Inlines inlines={inline.children} words={words} />;
      return href ? (
        <a className={s['term']} href={href}>
          {children}
        </a>
      ) : (
        children
      );
    }
    case 'address':
      return (
        <span className={s['address']}>
          <Inlines inlines={inline.children} words={words} />
        </span>
      );
    case 'slot':
      return words.slot?.(inline.name) ?? null;
  }
}
