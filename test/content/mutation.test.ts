import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import type { ContentFile, ContentProblem } from '#shared/content/problem';
import { readContent } from '../../content/read';
import { type Cut, dates, endOfLine, groundSources, itemGrounds, nodes, recordAt, records, slots } from './mutations';

const files = readContent();

/** A copy with the cuts made, from the end of each file to its beginning. */
function without(cuts: readonly Cut[]): readonly ContentFile[] {
  return files.map((file) => {
    const own = cuts.filter(({ path }) => path === file.path).sort((a, b) => b.start - a.start);
    if (own.length === 0) return file;
    return { ...file, text: own.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), file.text) };
  });
}

/** The cuts in turns; in each turn a file has one, or where its records stand apart, every `apart`th. */
function turns(cuts: readonly Cut[], apart: number): readonly (readonly Cut[])[] {
  const byFile = new Map<string, Cut[]>();
  for (const cut of cuts) byFile.set(cut.path, [...(byFile.get(cut.path) ?? []), cut]);
  const lists = [...byFile.values()];
  const count = Math.max(0, ...lists.map(({ length }) => Math.min(length, apart)));
  return Array.from({ length: count }, (_, turn) =>
    lists.flatMap((list) => list.filter((_, at) => at % apart === turn)),
  );
}

type Told = (cut: Cut, problems: readonly ContentProblem[], copy: readonly ContentFile[]) => boolean;

/** The cuts that the compiler does not tell, or not with a line of a file that stands there. */
function untold(cuts: readonly Cut[], isTold: Told, apart = Number.POSITIVE_INFINITY) {
  return turns(cuts, apart).flatMap((turn) => {
    const copy = without(turn);
    const { problems } = compile(copy);
    const placed = problems.filter(({ file, line }) => line >= 1 && files.some(({ path }) => path === file));
    return turn.filter((cut) => !isTold(cut, placed, copy)).map(({ path, what }) => `${path}: ${what}`);
  });
}

const inFile: Told = ({ path }, problems) => problems.some(({ file }) => file === path);

test('the whole content compiles, so that every problem below is of the cut', () => {
  expect(compile(files).problems).toEqual([]);
});

describe('taken out of a copy, it is told with file and line:', () => {
  test('every question and every end of every tree', () => {
    const cuts = nodes(files);
    expect(cuts.length).toBeGreaterThan(90);
    expect(untold(cuts, inFile)).toEqual([]);
  });

  test('every slot of every template', () => {
    const cuts = slots(files);
    expect(cuts.length).toBeGreaterThan(100);
    expect(untold(cuts, inFile)).toEqual([]);
  });

  test('every date that a record must have', () => {
    const cuts = dates(files);
    expect(cuts.length).toBeGreaterThan(300);
    const original = new Map(files.map(({ path, text }) => [path, text]));
    const inRecord: Told = ({ path, start }, problems, copy) => {
      const record = recordAt(original.get(path) ?? '', start);
      const text = copy.find((file) => file.path === path)?.text ?? '';
      return problems.some(({ file, line }) => file === path && recordAt(text, endOfLine(text, line)) === record);
    };
    expect(untold(cuts, inRecord, 12)).toEqual([]);
  });

  test('every source that is cited, and every record that something links to', () => {
    const cited = groundSources(files);
    const cuts = records(files).filter(({ what }) => cited.has(what));
    expect(cuts.length).toBeGreaterThan(300);
    const told = ({ what }: Cut, problems: readonly ContentProblem[]) =>
      problems.some(({ details }) => Object.values(details).includes(what.replace(/^\w+:/, '')));
    expect(untold(cuts, told, 6)).toEqual([]);
  });

  test('the grounds of every item of a list in a text', () => {
    const cuts = itemGrounds(files);
    expect(cuts.length).toBeGreaterThan(200);
    expect(untold(cuts, inFile)).toEqual([]);
  });
});
