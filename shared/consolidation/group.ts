import { similarity } from '../document/compare/similarity';
import { createNumbers, tokensOf } from '../document/compare/tokens';
import { type Edit, editKey, type Proposal } from './edit';
import { type Order, sorted } from './order';
import { type Relation, relate } from './relate';

/** One edit or comment, with everyone who made it, in the order of protocol. */
export interface Variant {
  readonly key: string;
  readonly edit: Edit;
  readonly proposals: readonly Proposal[];
  /** Keys of those that cannot stand together with it. */
  readonly conflicts: readonly string[];
  /** Keys of those that are done with it: what they put stands in what it puts. */
  readonly contains: readonly string[];
  /** Its place by the order of protocol of who made it first, then by the text. */
  readonly rank: number;
}

/** What is decided together: proposals for the same words, or all comments on one paragraph. */
export interface Group {
  readonly key: string;
  readonly line: number;
  readonly kind: 'conflict' | 'contained' | 'same' | 'alone' | 'comments';
  readonly variants: readonly Variant[];
}

/**
 * Lays the proposals of all returns together: equal ones collapsed, those that touch the same words side by side. Conflicts come
 * first, then the order of the text. The result is the same in whichever order the returns came.
 */
export function groupsOf(proposals: readonly Proposal[], order: Order): readonly Group[] {
  const byLine = new Map<string, Variant[]>();
  for (const variant of variantsOf(sorted(proposals, order))) {
    const place = `${placeOf(variant.edit)} ${variant.edit.line}`;
    const there = byLine.get(place);
    if (there) there.push(variant);
    else byLine.set(place, [variant]);
  }
  const groups = [...byLine.values()].flatMap((variants) =>
    variants[0]?.edit.kind === 'comment' ? [groupOf(variants)] : clusters(variants).map(groupOf),
  );
  return groups.sort(byPlace);
}

function placeOf({ kind }: Edit): string {
  return kind === 'comment' || kind === 'added' ? kind : 'text';
}

function variantsOf(proposals: readonly Proposal[]): readonly Variant[] {
  const byKey = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const key = editKey(proposal.edit);
    const there = byKey.get(key);
    if (there) there.push(proposal);
    else byKey.set(key, [proposal]);
  }
  return [...byKey].flatMap(([key, same], rank) => {
    const [first] = same;
    return first ? [{ key, edit: first.edit, proposals: same, conflicts: [], contains: [], rank }] : [];
  });
}

/** Variants that touch each other, directly or through others, with what stands between each two. */
function clusters(variants: readonly Variant[]): readonly (readonly Variant[])[] {
  const ordered = variants.toSorted((a, b) => startOf(a.edit) - startOf(b.edit) || a.rank - b.rank);
  const words = new Map(ordered.map((variant) => [variant, wordsOf(variant.edit)]));
  const isLike = (a: Variant, b: Variant) => likeness(words.get(a), words.get(b)) >= leastLike;
  const found: Cluster[] = [];
  for (const variant of ordered) {
    const near = found.filter((cluster) => isNear(cluster, variant));
    const related = near.flatMap(({ members }) =>
      members.flatMap((other): Link[] => {
        const relation = relate(other.edit, variant.edit, () => isLike(other, variant));
        return relation ? [{ a: other, b: variant, relation }] : [];
      }),
    );
    const touched = near.filter(({ members }) => related.some(({ a }) => members.includes(a)));
    const cluster: Cluster = { members: [variant], links: related, end: endOf(variant.edit) };
    for (const one of touched) {
      found.splice(found.indexOf(one), 1);
      cluster.members.unshift(...one.members);
      cluster.links.push(...one.links);
      cluster.end = Math.max(cluster.end, one.end);
    }
    found.push(cluster);
  }
  return found.map(linked);
}

/** From this share of common words on, two new paragraphs are two wordings of one. */
const leastLike = 0.5;

interface Link {
  readonly a: Variant;
  readonly b: Variant;
  readonly relation: Relation;
}

interface Cluster {
  members: Variant[];
  links: Link[];
  end: number;
}

function isNear({ end, members }: Cluster, { edit }: Variant): boolean {
  return edit.kind === 'added' || end >= startOf(edit) || members.some((one) => one.edit.kind === 'whole');
}

function startOf(edit: Edit): number {
  return edit.kind === 'words' ? edit.start : 0;
}

function endOf(edit: Edit): number {
  return edit.kind === 'words' ? edit.end : Number.POSITIVE_INFINITY;
}

function linked({ members, links }: Cluster): readonly Variant[] {
  const conflicts = new Map<Variant, string[]>();
  const contains = new Map<Variant, string[]>();
  const note = (map: Map<Variant, string[]>, at: Variant, key: string) => map.set(at, [...(map.get(at) ?? []), key]);
  for (const { a, b, relation } of links) {
    if (relation === 'conflict') {
      note(conflicts, a, b.key);
      note(conflicts, b, a.key);
    } else note(contains, relation === 'a-contains-b' ? a : b, (relation === 'a-contains-b' ? b : a).key);
  }
  return members.map((variant) => ({
    ...variant,
    conflicts: (conflicts.get(variant) ?? []).toSorted(),
    contains: (contains.get(variant) ?? []).toSorted(),
  }));
}

function wordsOf(edit: Edit): readonly string[] {
  if (edit.kind !== 'added' || !('children' in edit.block)) return [];
  return tokensOf(edit.block.children as Parameters<typeof tokensOf>[0]).flatMap(({ isWord, key }) =>
    isWord ? [key] : [],
  );
}

function likeness(a: readonly string[] = [], b: readonly string[] = []): number {
  if (a.length === 0 || b.length === 0) return 0;
  const number = createNumbers();
  const bag = (words: readonly string[]) => ({ words: words.map(number).sort((x, y) => x - y) });
  return similarity(bag(a), bag(b));
}

function groupOf(variants: readonly Variant[]): Group {
  const ranked = variants.toSorted(
    (a, b) => startOf(a.edit) - startOf(b.edit) || b.proposals.length - a.proposals.length || a.rank - b.rank,
  );
  const [first] = ranked;
  const line = first?.edit.line ?? -1;
  const kind = kindOf(ranked);
  return { key: `g${first?.key ?? ''}`, line, kind, variants: ranked };
}

function kindOf(variants: readonly Variant[]): Group['kind'] {
  if (variants.some(({ edit }) => edit.kind === 'comment')) return 'comments';
  if (variants.some(({ conflicts }) => conflicts.length > 0)) return 'conflict';
  if (variants.some(({ contains }) => contains.length > 0)) return 'contained';
  return variants.some(({ proposals }) => proposals.length > 1) ? 'same' : 'alone';
}

function byPlace(a: Group, b: Group): number {
  const rank = ({ kind }: Group) => (kind === 'conflict' ? 0 : 1);
  const place = ({ line, variants }: Group) => {
    const edit = variants[0]?.edit;
    const sort = edit?.kind === 'comment' ? 1 : edit?.kind === 'added' ? 2 : 0;
    return [line, sort, edit ? startOf(edit) : 0, variants[0]?.rank ?? 0] as const;
  };
  const [one, other] = [place(a), place(b)];
  return rank(a) - rank(b) || one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || one[3] - other[3];
}
