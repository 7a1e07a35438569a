import type { Json } from '../base/canonical';
import type { Part } from './entry';
import type { CaseFile } from './model';

type Trees = CaseFile['trees'];
interface Put {
  readonly part: Part;
  readonly id: string;
  /** `null` takes it away. */
  readonly value: Json;
}

/** The case with one of its parts set to a value that it had: the way back, and forth again, of a change. */
export function applyChange(file: CaseFile, { part, id, value }: Put): CaseFile {
  if (part === 'answers' || part === 'trees') return inTrees(file, { part, id, value });
  if (id === '') return { ...file, [part]: value } as CaseFile; // what stood there passed its schema
  if (part === 'forks' && value !== null) {
    const fork = { trees: {}, pending: {}, ...file.forks[id], ...(value as object) };
    return { ...file, forks: { ...file.forks, [id]: fork } } as CaseFile; // as above
  }
  return { ...file, [part]: put(file[part] as Record<string, unknown>, id, value) } as CaseFile; // as above
}

/** Many changes, one after the other: each record that they touch is copied once, however many there are. */
export function applyChanges(file: CaseFile, changes: readonly Put[]): CaseFile {
  const copies = new Map<Part, Record<string, unknown>>();
  let next = file;
  for (const change of changes) {
    const { part, id, value } = change;
    if (id === '' || part === 'answers' || part === 'trees' || part === 'forks') next = applyChange(next, change);
    else {
      const copy = copies.get(part) ?? { ...(file[part] as Record<string, unknown>) }; // the parts left are records
      if (value === null) delete copy[id];
      else copy[id] = value;
      copies.set(part, copy);
    }
  }
  return { ...next, ...Object.fromEntries(copies) };
}

function inTrees(file: CaseFile, change: Put): CaseFile {
  const [first = '', ...rest] = change.id.split('/');
  const fork = Object.hasOwn(file.forks, first) ? file.forks[first] : undefined;
  if (!fork) return { ...file, trees: changed(file.trees, change.id.split('/'), change) };
  return { ...file, forks: { ...file.forks, [first]: { ...fork, trees: changed(fork.trees, rest, change) } } };
}

function changed(trees: Trees, [tree = '', node = '']: readonly string[], { part, value }: Put): Trees {
  const was = Object.hasOwn(trees, tree) ? trees[tree] : undefined;
  const answers = was?.answers ?? {};
  if (part === 'answers') {
    const left = put(answers, node, value);
    // a tree goes with its last answer
    return (
      Object.keys(left).length === 0
        ? put(trees, tree, null)
        : { ...trees, [tree]: { version: 1, ...was, answers: left } }
    ) as Trees; // as above
  }
  if (value === null) return (Object.keys(answers).length === 0 ? put(trees, tree, null) : trees) as Trees; // as above
  return { ...trees, [tree]: { ...(value as object), answers } } as Trees; // as above
}

function put(values: Readonly<Record<string, unknown>>, id: string, value: Json): Record<string, unknown> {
  const { [id]: _was, ...others } = values;
  return value === null ? others : { ...values, [id]: value };
}
