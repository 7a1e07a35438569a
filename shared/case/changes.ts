import { canonicalJson, type Json } from '../base/canonical';
import type { Answer } from '../decision/model';
import type { Part } from './entry';
import type { CaseFile, Fork } from './model';

/** One difference between two states of a case: `null` where nothing stood or stands. */
export interface Change {
  readonly part: Part;
  readonly id: string;
  readonly from: Json;
  readonly to: Json;
}

const single = ['title', 'marking', 'hostZone', 'options', 'closure', 'taken'] as const;
const keyed = [
  'facts',
  'observations',
  'evidence',
  'attributions',
  'affected',
  'points',
  'votes',
  'deadlines',
  'listings',
  'quotations',
  'receipts',
] as const;
type Values = Readonly<Record<string, unknown>>;

/**
 * What differs, in a fixed order. What is the same object is not looked into, so that a case of ten thousand facts
 * costs no more than the one that changed. What is typed and not given, and the place, are not followed.
 */
export function changesBetween(before: CaseFile, after: CaseFile): readonly Change[] {
  return [
    ...single.flatMap((part) => differ(part, { '': before[part] }, { '': after[part] })),
    ...keyed.flatMap((part) => differ(part, before[part], after[part])),
    ...differ('forks', headsOf(before.forks), headsOf(after.forks)),
    ...differ('trees', pinsOf(before), pinsOf(after)),
    ...differ('answers', answersByPlace(before), answersByPlace(after)),
  ];
}

function differ(part: Part, before: Values, after: Values): readonly Change[] {
  if (before === after) return [];
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids.flatMap((id) => {
    const [was, is] = [own(before, id), own(after, id)];
    if (was === is) return [];
    const change = { part, id, from: jsonOf(was), to: jsonOf(is) };
    return canonicalJson(change.from) === canonicalJson(change.to) ? [] : [change];
  });
}

/** Ids come from files: only own keys count, so that `constructor` is no value. */
function own(values: Values, id: string): unknown {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

function jsonOf(value: unknown): Json {
  return (value ?? null) as Json; // parts of a parsed case are plain data
}

function headsOf(forks: CaseFile['forks']): Values {
  return Object.fromEntries(
    Object.entries(forks).map(([id, { trees: _trees, pending: _pending, ...head }]) => [id, head]),
  );
}

/** Tells what stands at a place that the journal names. The places are laid out once, however many are asked for. */
export function standingIn(file: CaseFile): (part: Part, id: string) => Json {
  const laidOut: Partial<Record<Part, Values>> = {};
  const layOut = (part: Part): Values => {
    if (part === 'answers') return answersByPlace(file);
    if (part === 'trees') return pinsOf(file);
    return part === 'forks' ? headsOf(file.forks) : (file[part] as Values); // those that are asked by id are records
  };
  return (part, id) => {
    if (id === '') return jsonOf(part === 'answers' || part === 'trees' ? undefined : file[part]);
    laidOut[part] ??= layOut(part);
    return jsonOf(own(laidOut[part], id));
  };
}

/** The trees of the case and of its forks, by the beginning of their place. */
function treesByPlace(file: CaseFile): readonly (readonly [string, Fork['trees'][string]])[] {
  const of = (trees: CaseFile['trees'], before: string) =>
    Object.entries(trees).map(([tree, value]) => [`${before}${tree}`, value] as const);
  return [...of(file.trees, ''), ...Object.values(file.forks).flatMap(({ id, trees }) => of(trees, `${id}/`))];
}

function pinsOf(file: CaseFile): Values {
  return Object.fromEntries(treesByPlace(file).map(([place, { answers: _answers, ...pin }]) => [place, pin]));
}

function answersByPlace(file: CaseFile): Values {
  return Object.fromEntries(
    treesByPlace(file).flatMap(([place, { answers }]) =>
      Object.entries(answers).map(([node, answer]): [string, Answer] => [`${place}/${node}`, answer]),
    ),
  );
}
