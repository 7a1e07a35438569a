import { canonicalJson, type Json } from '../../base/canonical';
import type { Inline } from '../model';
import { append } from '../normal';

/** A word, a space, a sign, or one thing such as a slot, with what stands around it: the unit of comparison. */
export interface Token {
  /** Equal where two tokens read and look alike. */
  readonly key: string;
  readonly isWord: boolean;
  readonly leaf: Inline;
  /** From outside in. */
  readonly around: readonly Around[];
}

type Around = Extract<Inline, { type: 'emphasis' | 'strong' | 'commented' | 'inserted' | 'deleted' }>;

const units = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*|\s+|[^\s\p{L}\p{N}\p{M}]/gu;
const word = /^[\p{L}\p{N}\p{M}]/u;

/** A line of running text as tokens; `inlinesOfTokens` makes the line of them again, in normal form. */
export function tokensOf(line: readonly Inline[]): readonly Token[] {
  const tokens: Token[] = [];
  collect(line, { around: [], name: '' }, tokens);
  return tokens;
}

interface Inside {
  readonly around: readonly Around[];
  readonly name: string;
}

function collect(nodes: readonly Inline[], { around, name }: Inside, tokens: Token[]): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      for (const [text] of node.text.matchAll(units))
        tokens.push({ key: `${name}${text}`, isWord: word.test(text), leaf: { type: 'text', text }, around });
    } else if (isAround(node)) {
      const id = 'change' in node ? node.change : 'comment' in node ? node.comment : '';
      collect(node.children, { around: [...around, node], name: `${name}<${node.type} ${id}>` }, tokens);
    } else {
      // a node is strings and lists only
      tokens.push({ key: `${name}\n${canonicalJson(node as unknown as Json)}`, isWord: true, leaf: node, around });
    }
  }
}

function isAround(node: Inline): node is Around {
  return ['emphasis', 'strong', 'commented', 'inserted', 'deleted'].includes(node.type);
}

/** Tokens as a line of running text. */
export function inlinesOfTokens(tokens: Iterable<Token>): readonly Inline[] {
  const line: Inline[] = [];
  let text = '';
  let around: readonly Around[] = [];
  const close = () => {
    if (text !== '') append(line, surrounded({ type: 'text', text }, around));
    text = '';
  };
  for (const token of tokens) {
    if (token.leaf.type === 'text' && token.around === around) {
      text += token.leaf.text;
      continue;
    }
    close();
    around = token.around;
    if (token.leaf.type === 'text') text = token.leaf.text;
    else append(line, surrounded(token.leaf, around));
  }
  close();
  return line;
}

function surrounded(leaf: Inline, around: readonly Around[]): Inline {
  return around.reduceRight<Inline>((inner, outer) => ({ ...outer, children: [inner] }), leaf);
}

/** Gives equal keys equal numbers. */
export function createNumbers(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
}
