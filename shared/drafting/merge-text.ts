import type { Json } from '../base/canonical';
import { digestOf } from '../base/sha256';
import { type Choices, mergeValues, type Pair, pairKey } from '../case/merge-values';
import { asTracked } from '../document/compare/as-tracked';
import type { Block, Document } from '../document/model';
import { changesIn } from '../document/tracked';
import { eachBlock } from '../document/walk';

export interface TextStates {
  readonly base: Document | undefined;
  readonly ours: Document;
  readonly theirs: Document;
}

export interface MergedText {
  readonly document: Document;
  /** One for each paragraph that both changed differently; its place is the key of the paragraph. */
  readonly pairs: readonly Pair[];
  /** Whether the change of that id is used. */
  readonly isTracked: boolean;
}

export interface TextChoices {
  readonly choices: Choices;
  /** The id under which words of theirs stand that were chosen over ours. */
  readonly change: string;
}

/**
 * Three states of a text laid over each other, paragraph by paragraph: a paragraph is known by its id, a list or quotation by the
 * first one in it, a table by its head. Where theirs is chosen
 * over ours it comes as a tracked change, so that what stood here can still be read; not so where either is tracked already.
 */
export function mergeTexts({ base, ours, theirs }: TextStates, { choices, change }: TextChoices): MergedText {
  const [was, here, there] = [base ? keyed(base) : new Map<string, Block>(), keyed(ours), keyed(theirs)];
  const { value, pairs } = mergeValues(
    { base: asJson(was), ours: asJson(here), theirs: asJson(there) },
    { kind: 'records', of: { kind: 'whole' } },
    choices,
  );
  const blocks = value as unknown as Readonly<Record<string, Block>>; // made of blocks alone
  const order = orderOf([...was.keys()], [...here.keys()], [...there.keys()]);
  const laid = new Map(pairs.flatMap((pair) => overOurs(pair, { choices, change })));
  const document = { blocks: order.flatMap((key) => laid.get(key) ?? blocks[key] ?? []) };
  return { document, pairs, isTracked: laid.size > 0 };
}

function overOurs(pair: Pair, { choices, change }: TextChoices): readonly (readonly [string, readonly Block[]])[] {
  if (choices[pairKey(pair)] !== 'theirs' || pair.ours === null || pair.theirs === null) return [];
  const [ours, theirs] = [pair.ours, pair.theirs].map((block) => ({ blocks: [block as unknown as Block] })); // blocks went in
  if (!ours || !theirs || changesIn(ours).length + changesIn(theirs).length > 0) return [];
  return [[pair.place[0] ?? '', asTracked(ours, theirs, change).blocks]];
}

/** Blocks by what they are known by, in the order of the text. */
function keyed({ blocks }: Document): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  for (const block of blocks) {
    const name = nameOf(block);
    let key = name;
    for (let n = 2; found.has(key); n++) key = `${name} ${n}`;
    found.set(key, block);
  }
  return found;
}

function nameOf(block: Block): string {
  for (const inner of eachBlock([block])) if ('id' in inner && inner.id) return `${block.type} ${inner.id}`;
  return `${block.type} ${digestOf((block.type === 'table' ? block.head : block) as unknown as Json).slice(0, 16)}`; // nodes, strings and lists
}

type Keys = readonly string[];

/**
 * What both knew stands in its order, or as the side has it that moved something; what a side added comes behind what it stood
 * behind there. Of two additions at one place that with the lower key comes first, so that both laptops come to the same.
 */
function orderOf(base: Keys, ours: Keys, theirs: Keys): Keys {
  const sides = [ours, theirs].toSorted((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
  const added = sides.map((side) => addedIn(side, base));
  const behind = (key: string): Keys =>
    added
      .map((runs) => runs.get(key) ?? [])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
      .flat();
  const order = ['', ...spineOf(base, sides)].flatMap((key) => [key, ...behind(key)]);
  return [...new Set(order)];
}

/** What a side added, by the paragraph that both knew and that it stands behind; empty for the beginning. */
function addedIn(side: Keys, base: Keys): ReadonlyMap<string, Keys> {
  const runs = new Map<string, string[]>();
  let last = '';
  for (const key of side) {
    if (base.includes(key)) last = key;
    else runs.set(last, [...(runs.get(last) ?? []), key]);
  }
  return runs;
}

function spineOf(base: Keys, sides: readonly Keys[]): Keys {
  const isMoved = (side: Keys) => {
    const kept = base.filter((key) => side.includes(key));
    return side.filter((key) => base.includes(key)).join('\n') !== kept.join('\n');
  };
  const moved = sides.find(isMoved)?.filter((key) => base.includes(key));
  if (!moved) return base;
  const spine = [...moved];
  base.forEach((key, at) => {
    // taken out by the side that moved: where it stood
    if (!spine.includes(key)) spine.splice(spine.indexOf(base[at - 1] ?? '') + 1, 0, key);
  });
  return spine;
}

function asJson(blocks: ReadonlyMap<string, Block>): Json {
  return Object.fromEntries(blocks) as unknown as Json; // blocks came through their schema
}
