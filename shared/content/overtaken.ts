import type { Document, Inline } from '../document/model';
import { eachBlock, ownInlines } from '../document/walk';
import type { Overtaking } from './gazetteer';

/** What is out of date in a text, in reading order, each once; and where its words stand. */
export interface Overtaken {
  readonly found: readonly Overtaking[];
  /** For each of these the words of the text that it stands in first. */
  readonly said: readonly string[];
  /** By text node: stretches of it, in order, with the place in `found` (from 0). The text itself is never altered. */
  readonly marks: ReadonlyMap<Inline, readonly Mark[]>;
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly found: number;
  /** The name ends here: where it runs on through emphasis or a link, only its last stretch says so. */
  readonly isEnd: boolean;
}

/** The period that counts: a text of one day, read on another. ISO 8601 days. */
export interface Reading {
  readonly asOf: string;
  readonly at: string;
}

/**
 * Finds every name and phrase in a document that held when it was written and no longer does on the day of reading.
 * The longest name wins where several begin at one word; acronyms are matched as written, phrases in any case.
 */
export function overtaken(document: Document, entries: readonly Overtaking[], { asOf, at }: Reading): Overtaken {
  const past = entries.filter(({ since, from }) => since > asOf && since <= at && (from ?? '') <= asOf);
  if (past.length === 0) return { found: [], said: [], marks: new Map() };
  const trie = plant(past);
  const records = new Map(past.map((entry) => [`${entry.was.kind}:${entry.was.id}`, entry]));
  const places = new Map<Overtaking, number>();
  const said: string[] = [];
  const marks = new Map<Inline, Mark[]>();
  for (const block of eachBlock(document.blocks))
    for (const line of ownInlines(block)) {
      const flow = flowOf(line);
      for (const { entry, start, end } of hits(flow, trie, records)) {
        const found = places.get(entry) ?? said.push(flow.text.slice(start, end)) - 1;
        places.set(entry, found);
        for (const { node, from, to } of flow.nodes) {
          const cut = { start: Math.max(start, from) - from, end: Math.min(end, to) - from, found, isEnd: end <= to };
          if (cut.start < cut.end) marks.set(node, [...(marks.get(node) ?? []), cut]);
        }
      }
    }
  return { found: [...places.keys()], said, marks };
}

interface Hit {
  readonly entry: Overtaking;
  readonly start: number;
  readonly end: number;
}

/** A link to a record that has ended is marked whole, whatever its words; elsewhere the names decide. */
function hits(flow: Flow, trie: Twig, records: ReadonlyMap<string, Overtaking>): readonly Hit[] {
  const linked = flow.links.flatMap(({ record, from, to }): readonly Hit[] => {
    const entry = records.get(record);
    return entry ? [{ entry, start: from, end: to }] : [];
  });
  const named = [...match(flow.text, trie)].filter(
    ({ start, end }) => !linked.some((link) => start < link.end && link.start < end),
  );
  return [...linked, ...named].sort((a, b) => a.start - b.start);
}

interface Flow {
  readonly text: string;
  readonly links: readonly { readonly record: string; readonly from: number; readonly to: number }[];
  readonly nodes: readonly { readonly node: Inline; readonly from: number; readonly to: number }[];
}

/** A line of running text as one string, with the stretch of every text node: names may cross emphasis and links. */
function flowOf(line: readonly Inline[]): Flow {
  const nodes: { node: Inline; from: number; to: number }[] = [];
  const links: { record: string; from: number; to: number }[] = [];
  let text = '';
  const add = (inlines: readonly Inline[]) => {
    for (const node of inlines) {
      if ('children' in node) {
        const from = text.length;
        add(node.children);
        if (node.type === 'term') links.push({ record: `${node.kind}:${node.id}`, from, to: text.length });
      }
      if (node.type === 'text') {
        nodes.push({ node, from: text.length, to: text.length + node.text.length });
        text += node.text;
      } else if (!('children' in node)) text += ' ';
    }
  };
  add(line);
  return { text, links, nodes };
}

interface Twig {
  readonly next: Map<string, Twig>;
  entry?: Overtaking;
}

function plant(entries: readonly Overtaking[]): Twig {
  const root: Twig = { next: new Map() };
  for (const entry of entries)
    for (const name of entry.names) {
      const words = tokens(name).map(({ word }) => word);
      let twig = root;
      for (const word of words) {
        const key = words.length === 1 ? keyOf(word) : word.toLowerCase();
        const next = twig.next.get(key) ?? { next: new Map() };
        twig.next.set(key, next);
        twig = next;
      }
      if (words.length > 0) twig.entry ??= entry;
    }
  return root;
}

/** One word alone must be written as the name is where it holds capitals inside: GSA is no word in lower case. */
function keyOf(word: string): string {
  return /\p{Lu}.*\p{Lu}/u.test(word) ? `=${word}` : word.toLowerCase();
}

function* match(text: string, root: Twig) {
  const all = tokens(text);
  for (let at = 0; at < all.length; ) {
    const hit = longest(all, at, root);
    const [first, last] = [all[at], all[at + (hit?.length ?? 1) - 1]];
    if (hit && first && last) yield { entry: hit.entry, start: first.start, end: last.end };
    at += hit?.length ?? 1;
  }
}

type Token = { readonly word: string; readonly start: number; readonly end: number };

function longest(all: readonly Token[], at: number, root: Twig) {
  const alone = root.next.get(keyOf(all[at]?.word ?? ''))?.entry;
  let best = alone && { entry: alone, length: 1 };
  let twig: Twig | undefined = root;
  for (let length = 1; twig && at + length <= all.length; length += 1) {
    twig = twig.next.get(all[at + length - 1]?.word.toLowerCase() ?? '');
    if (twig?.entry && (length > 1 || !best)) best = { entry: twig.entry, length };
  }
  return best;
}

/** Words with their places. A number of an act such as 2019/797 or art 31(2) is one word. */
function tokens(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[/.’'-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}
