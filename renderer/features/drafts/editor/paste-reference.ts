import { Fragment, Slice } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { schema } from './schema';

/** A reference as it is copied beside a text of the content: the source in one line, the words quoted, an address of this laptop. */
interface CopiedReference {
  readonly source: string;
  /** With its quotation marks; empty where no words were chosen. */
  readonly quote: string;
}

const address = /^valise:\/\/\S+$/;

/** What was copied as a reference, without its address; nothing where the text is anything else. */
export function copiedReference(text: string): CopiedReference | undefined {
  const lines = text.trim().split(/\s*\n\s*/);
  const [source = '', ...rest] = lines;
  if (!source.startsWith('“') || !address.test(rest.at(-1) ?? '')) return undefined;
  return { source, quote: rest.slice(0, -1).join(' ') };
}

/** The words quoted, and the source as a footnote behind them. Nothing where the text takes no footnote. */
export function withReference(state: EditorState, { source, quote }: CopiedReference): Transaction | undefined {
  if (!state.selection.$from.parent.inlineContent) return undefined;
  const note = schema.nodes.footnote.create({
    value: { type: 'footnote', children: [{ type: 'text', text: source }] },
  });
  const words = quote === '' ? [] : [schema.text(quote)];
  return state.tr.replaceSelection(new Slice(Fragment.from([...words, note]), 0, 0)).scrollIntoView();
}
