import { canonicalJson, type Json } from '../base/canonical';

/*
 * Three states of one value laid over each other: what both sides knew, what stands here, what came. What one side alone
 * changed is taken from it; what both changed to the same stands once; what both changed differently is a pair, for a person to
 * decide. Nothing is dropped on the way: until a pair is decided, what stands here stands.
 */

/** How a value is taken apart. */
export type Shape =
  /** One value: changed by both, it is a pair. What differs in the fields `aside` alone says the same. */
  | { readonly kind: 'whole'; readonly aside?: readonly string[] }
  /** Values by key, each merged by itself. */
  | { readonly kind: 'records'; readonly of: Shape }
  /** A list in which the order says nothing, by a field of its items or by the whole of each. */
  | { readonly kind: 'set'; readonly key?: string; readonly of?: Shape }
  /** Fields merged each by itself. `together`: fields that are decided as one, because one rests on the other. */
  | {
      readonly kind: 'fields';
      readonly together?: readonly (readonly string[])[];
      readonly parts?: Readonly<Record<string, Shape>>;
      /** Never taken from the other side. */
      readonly ours?: readonly string[];
    };

export interface Three {
  readonly base: Json | undefined;
  readonly ours: Json | undefined;
  readonly theirs: Json | undefined;
}

/** Both sides changed the same place to different things; `null` where nothing stands. */
export interface Pair {
  /** The way to the place: `observations`, an id, `text`. */
  readonly place: readonly string[];
  readonly base: Json;
  readonly ours: Json;
  readonly theirs: Json;
}

export type Side = 'ours' | 'theirs';
/** By `pairKey`. */
export type Choices = Readonly<Record<string, Side>>;

export interface MergedValue {
  readonly value: Json | undefined;
  readonly pairs: readonly Pair[];
}

/** The name of a pair, by which it is decided: that of its place. */
export function pairKey({ place }: Pick<Pair, 'place'>): string {
  return place.map(encodeURIComponent).join('/');
}

const whole: Shape = { kind: 'whole' };

/** Merges one value. The result is the same from either side, but for what a pair leaves to `choices`. */
export function mergeValues(three: Three, shape: Shape, choices: Choices): MergedValue {
  const pairs: Pair[] = [];
  const value = merge(three, shape, { place: [], pairs, choices });
  return { value, pairs };
}

interface Merging {
  readonly place: readonly string[];
  readonly pairs: Pair[];
  readonly choices: Choices;
}

function merge(three: Three, shape: Shape, at: Merging): Json | undefined {
  const { base, ours, theirs } = three;
  if (isSame(ours, theirs)) return ours;
  if (isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if (shape.kind === 'set' && isList(ours) && isList(theirs)) return mergeSets(three, shape, at);
  if (isRecord(ours) && isRecord(theirs)) {
    const was = isRecord(base) ? base : {};
    if (shape.kind === 'records') return byKey({ base: was, ours, theirs }, () => shape.of, at);
    if (shape.kind === 'fields') return mergeFields({ base: was, ours, theirs }, shape, at);
    if (shape.kind === 'whole' && shape.aside && isSame(without(ours, shape.aside), without(theirs, shape.aside)))
      return canonicalJson(ours) > canonicalJson(theirs) ? ours : theirs;
  }
  return decide(three, at);
}

function decide({ base, ours, theirs }: Three, { place, pairs, choices }: Merging): Json | undefined {
  const pair: Pair = { place, base: base ?? null, ours: ours ?? null, theirs: theirs ?? null };
  pairs.push(pair);
  return choices[pairKey(pair)] === 'theirs' ? theirs : ours;
}

type Values = Readonly<Record<string, Json | undefined>>;
interface ThreeRecords {
  readonly base: Values;
  readonly ours: Values;
  readonly theirs: Values;
}

function byKey({ base, ours, theirs }: ThreeRecords, shapeOf: (key: string) => Shape, at: Merging): Json {
  const merged: Record<string, Json> = {};
  for (const key of keysOf(base, ours, theirs)) {
    const three = { base: own(base, key), ours: own(ours, key), theirs: own(theirs, key) };
    const value = merge(three, shapeOf(key), { ...at, place: [...at.place, key] });
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** Fields that are decided as one are laid into a record of their own, under the name of the first, and out again. */
function mergeFields(three: ThreeRecords, shape: Extract<Shape, { kind: 'fields' }>, at: Merging): Json {
  const { together = [], parts = {}, ours: kept = [] } = shape;
  const grouped = new Set([...together.flat(), ...kept]);
  const single = (values: Values) => pick(values, (key) => !grouped.has(key));
  const alone = { base: single(three.base), ours: single(three.ours), theirs: single(three.theirs) };
  const merged = byKey(alone, (key) => parts[key] ?? whole, at);
  const others = together.map((names) => {
    const group = (values: Values) => pick(values, (key) => names.includes(key));
    const states = { base: group(three.base), ours: group(three.ours), theirs: group(three.theirs) };
    return merge(states, whole, { ...at, place: [...at.place, names[0] ?? ''] });
  });
  return Object.assign(
    {},
    merged,
    ...others,
    pick(three.ours, (key) => kept.includes(key)),
  ) as Json; // records alone
}

function mergeSets({ base, ours, theirs }: Three, shape: Extract<Shape, { kind: 'set' }>, at: Merging): Json {
  const keyed = (list: Json | undefined): Record<string, Json> =>
    Object.fromEntries((isList(list) ? list : []).map((item) => [itemKey(item, shape.key), item]));
  const [was, here, there] = [keyed(base), keyed(ours), keyed(theirs)];
  const merged = byKey({ base: was, ours: here, theirs: there }, () => shape.of ?? whole, at) as Record<string, Json>; // keyed alone
  const known = Object.keys(was).filter((key) => Object.hasOwn(merged, key));
  const added = Object.keys(merged).filter((key) => !Object.hasOwn(was, key));
  return [...known, ...added.sort()].flatMap((key) => merged[key] ?? []);
}

function itemKey(item: Json, key: string | undefined): string {
  const named = key !== undefined && isRecord(item) ? own(item, key) : undefined;
  return typeof named === 'string' ? named : canonicalJson(item);
}

/** Sorted, so that neither side is walked first. */
function keysOf(...records: readonly Values[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
}

/** Keys come from files: only own ones count. */
function own(values: Values, key: string): Json | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function pick(values: Values, isWanted: (key: string) => boolean): Record<string, Json | undefined> {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== undefined && isWanted(key)));
}

function without(values: Values, names: readonly string[]): Json {
  return pick(values, (key) => !names.includes(key));
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return canonicalJson(a) === canonicalJson(b);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
