import { canonicalJson, type Json } from '../base/canonical';
import type { Entry, Part } from './entry';

/** One value of a record that an entry of the journal changed. */
export interface Told {
  /** The name of the field; empty where the value has no fields. */
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
}

/** An entry of the journal, taken apart for a sentence: who did what to which part. The screen has the words. */
export interface Telling {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly part: Part;
  /** The record; of an answer the question. */
  readonly id: string;
  /** The fork that an answer was given in. */
  readonly fork: string | undefined;
  readonly act: 'added' | 'removed' | 'changed';
  readonly mode: 'did' | 'undid' | 'redid';
  /** The record by the name that a person gave it. */
  readonly name: string;
  readonly fields: readonly Told[];
}

/** Fields that say nothing to a person: the record is named by its title, and the journal has its own times. */
const silent = new Set(['id', 'recordedAt', 'createdAt', 'enteredAt', 'at', 'changedAt', 'confirmedAt', 'format']);
const names = ['title', 'text', 'name', 'names'] as const;

/** Takes one entry apart. */
export function tellingOf({ seq, at, by, part, id, from, to, reverts, repeats }: Entry): Telling {
  const steps = id.split('/');
  const isAnswer = part === 'answers';
  return {
    seq,
    at,
    by,
    part,
    id: isAnswer ? (steps.at(-1) ?? id) : id,
    fork: isAnswer && steps.length === 3 ? steps[0] : undefined,
    act: from === null ? 'added' : to === null ? 'removed' : 'changed',
    mode: reverts !== undefined ? 'undid' : repeats !== undefined ? 'redid' : 'did',
    name: nameOf(to) || nameOf(from),
    fields: toldBetween(from, to, part),
  };
}

type Values = { readonly [key: string]: Json };

function nameOf(value: Json): string {
  if (!isValues(value)) return '';
  for (const key of names) {
    const name = value[key];
    if (typeof name === 'string' && name.trim() !== '') return name;
  }
  return '';
}

/** What differs, field by field; a value without fields as a whole. Of a fact `at` is the time it tells of. */
export function toldBetween(from: Json, to: Json, part?: Part): readonly Told[] {
  if (!isValues(from) && !isValues(to)) return [{ field: '', from, to }];
  const [before, after] = [isValues(from) ? from : {}, isValues(to) ? to : {}];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !silent.has(key) || (part === 'facts' && key === 'at'),
  );
  return keys.flatMap((field) => {
    const told = { field, from: before[field] ?? null, to: after[field] ?? null };
    const isSame = canonicalJson(told.from) === canonicalJson(told.to);
    return isSame || (isBare(told.from) && isBare(told.to)) ? [] : [told];
  });
}

function isValues(value: Json): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing that could be said in words. */
function isBare(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
