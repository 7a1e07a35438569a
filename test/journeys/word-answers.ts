import type { Bytes } from '#shared/base/bytes';
import type { CaseFile } from '#shared/case/model';
import { compile } from '#shared/content/compile';
import { asTracked } from '#shared/document/compare/as-tracked';
import type { Block, Document, Inline } from '#shared/document/model';
import { eachBlock, mapLines } from '#shared/document/walk';
import { type Draft, storedDraftSchema } from '#shared/drafting/model';
import { readZip } from '#shared/package/zip-read';
import { wordInput } from '#shared/word/from-draft';
import { writeWord } from '#shared/word/write';
import { readContent } from '../../content/read';
import { empty } from '../shared/case/sample-case';

/** The content of this repository. */
export const { pack } = compile(readContent());

/** The draft in a package, as its receiver has it. */
export function draftIn(container: Bytes): Draft {
  const entry = readZip(container).entries.find(({ name }) => /^documents\/.+\.json$/.test(name));
  if (!entry) throw new Error('no draft in the package');
  return storedDraftSchema.parse(JSON.parse(new TextDecoder().decode(entry.bytes)));
}

export interface Plan {
  readonly state: string;
  /** Other words, by the words they take the place of: each stands once in the draft. */
  readonly words: ReadonlyMap<string, string>;
  /** Remarks on paragraphs, by their place among those with text. */
  readonly remarks: readonly (readonly [paragraph: number, text: string])[];
}

/** What a delegation sends back: the draft as a Word file with its changes tracked and its comments beside them. */
export function wordAnswer(draft: Draft, { state, words, remarks }: Plan): Bytes {
  const file: CaseFile = { ...empty, sample: true };
  const input = wordInput({ draft, case: file, pack });
  const at = '2026-11-21T09:00:00Z';
  const author = `Delegation ${state}`;
  const changed = mapLines(draft.document, (line) => line.map((node) => reworded(node, words)));
  const comments = remarks.map(([, text], nth) => ({
    id: `remark${nth}`,
    author,
    at,
    round: 1,
    quote: '',
    text,
    status: 'open' as const,
    reason: '',
    replies: [],
  }));
  return writeWord({
    ...input,
    document: commented(asTracked(draft.document, changed, 'own'), remarks),
    changes: { own: { author, at } },
    comments,
  });
}

function reworded(node: Inline, words: ReadonlyMap<string, string>): Inline {
  if (node.type !== 'text') return node;
  const text = node.text.replace(/\p{L}+/gu, (word) => words.get(word) ?? word);
  return { type: 'text', text };
}

function commented(document: Document, remarks: Plan['remarks']): Document {
  const paragraphs = textParagraphs(document);
  const anchors = new Map(remarks.map(([place], nth) => [paragraphs[place], `remark${nth}`]));
  const each = (block: Block): Block => {
    const comment = anchors.get(block);
    if (block.type === 'paragraph' && comment)
      return { ...block, children: [{ type: 'commented', comment, children: block.children }] };
    return block.type === 'list' ? { ...block, items: block.items.map((item) => item.map(each)) } : block;
  };
  return { blocks: document.blocks.map(each) };
}

function textParagraphs({ blocks }: Document): readonly Block[] {
  return [...eachBlock(blocks)].filter((block) => block.type === 'paragraph' && block.children.length > 0);
}

/** Words that stand once in the whole draft, no two of them side by side. */
export function loneWords({ document }: Draft): readonly string[] {
  const texts = [...eachBlock(document.blocks)].flatMap((block) =>
    block.type === 'paragraph' ? block.children.flatMap((node) => (node.type === 'text' ? [node.text] : [])) : [],
  );
  const all = texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []);
  const isLone = (word: string) => word.length > 3 && all.filter((one) => one === word).length === 1;
  return texts.flatMap((text) => {
    const words = text.match(/\p{L}+/gu) ?? [];
    let last = -3;
    return words.filter((word, at) => {
      if (!isLone(word) || at - last < 3) return false;
      last = at;
      return true;
    });
  });
}
