import { Fragment, type ReactNode } from 'react';
import type { Inline } from '#shared/document/model';
import s from './document.module.css';
import { Ref } from './Ground';

/** How the words around a document are made: names of grounds, addresses of terms, values of slots, marks on words. */
export interface DocumentWords {
  /** The number of a ground in reading order, its name for a screen reader, and what opening it does. */
  readonly ground?: (source: string, locator: string | undefined) => GroundBadge;
  readonly hrefOf?: (kind: string, id: string) => string | undefined;
  readonly slot?: (name: string) => ReactNode;
  /** The number of a paragraph, by its id. */
  readonly crossNumber?: (to: string) => string | undefined;
  /** Stretches of a text that are marked, in order. */
  readonly marks?: (text: Inline) => readonly WordMark[];
}

export interface GroundBadge {
  readonly number: number;
  readonly label: string;
  readonly onOpen: () => void;
  /** What the card beside it tells: `source:W01`. */
  readonly card?: string | undefined;
  /** Of a source that keeps an older state: its year. */
  readonly year?: string | undefined;
  readonly isDoubtful?: boolean | undefined;
}

/** Words that are underlined with a number behind them. The words stay text: they are read, found and copied as they stand. */
export interface WordMark {
  readonly start: number;
  readonly end: number;
  /** The number stands behind the last stretch of what is marked. */
  readonly isEnd: boolean;
  readonly number: number;
  readonly label: string;
  readonly card: string;
  readonly onOpen: () => void;
}

interface Props {
  readonly inline: Inline;
  readonly words: DocumentWords;
  /** Inside a link, where no button may stand. */
  readonly isInLink?: boolean | undefined;
}

export function Inlines(props: {
  readonly inlines: readonly Inline[];
  readonly words: DocumentWords;
  readonly isInLink?: boolean | undefined;
}) {
  return props.inlines.map((inline, index) => (
    <InlineView key={index.toString()} inline={inline} words={props.words} isInLink={props.isInLink} />
  ));
}

function InlineView({ inline, words, isInLink }: Props): ReactNode {
  switch (inline.type) {
    case 'text':
      return <Text inline={inline} words={words} isInLink={isInLink} />;
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} words={words} isInLink={isInLink} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} words={words} isInLink={isInLink} />
        </strong>
      );
    case 'reference': {
      const ground = words.ground?.(inline.source, inline.locator);
      return ground ? <Ref {...ground} /> : null;
    }
    case 'term':
      return <Term inline={inline} words={words} />;
    case 'address':
      return (
        <span className={s['address']}>
          <Inlines inlines={inline.children} words={words} isInLink={isInLink} />
        </span>
      );
    case 'slot':
      return words.slot?.(inline.name) ?? null;
    case 'inserted':
      return <ins>{<Inlines inlines={inline.children} words={words} isInLink={isInLink} />}</ins>;
    case 'deleted':
      return <del>{<Inlines inlines={inline.children} words={words} isInLink={isInLink} />}</del>;
    case 'commented':
      return <Inlines inlines={inline.children} words={words} isInLink={isInLink} />;
    case 'footnote':
      return (
        <small>
          {' ('}
          <Inlines inlines={inline.children} words={words} isInLink={isInLink} />)
        </small>
      );
    case 'cross':
      return words.crossNumber?.(inline.to) ?? null;
  }
}

function Text({ inline, words, isInLink }: Props & { readonly inline: Extract<Inline, { type: 'text' }> }) {
  const marks = words.marks?.(inline) ?? [];
  const { text } = inline;
  if (marks.length === 0) return text;
  return (
    <>
      {marks.map((mark, index) => (
        <Fragment key={mark.start}>
          {text.slice(marks[index - 1]?.end ?? 0, mark.start)}
          <span className={s['overtaken']} data-card={isInLink ? undefined : mark.card}>
            {text.slice(mark.start, mark.end)}
          </span>
          {mark.isEnd && !isInLink && <MarkNumber mark={mark} />}
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end)}
    </>
  );
}

function MarkNumber({ mark: { number, label, card, onOpen } }: { readonly mark: WordMark }) {
  return (
    <button type="button" className={s['markNumber']} aria-label={label} data-card={card} data-mark="" onClick={onOpen}>
      {number}
    </button>
  );
}

function Term({
  inline,
  words,
}: {
  readonly inline: Extract<Inline, { type: 'term' }>;
  readonly words: DocumentWords;
}) {
  const { kind, id, children } = inline;
  const href = words.hrefOf?.(kind, id);
  if (!href) return <Inlines inlines={children} words={words} />;
  return (
    <>
      <a className={s['term']} href={href} data-card={`${kind}:${id}`}>
        <Inlines inlines={children} words={words} isInLink />
      </a>
      {words.marks && ends(children, words.marks).map((mark) => <MarkNumber key={mark.number} mark={mark} />)}
    </>
  );
}

/** Marks that end inside a link: their numbers stand behind it. */
function ends(inlines: readonly Inline[], marks: NonNullable<DocumentWords['marks']>): readonly WordMark[] {
  return inlines
    .flatMap((inline) => ('children' in inline ? ends(inline.children, marks) : marks(inline)))
    .filter(({ isEnd }) => isEnd);
}
