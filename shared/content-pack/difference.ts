import { canonicalJson, type Json } from '../base/canonical';
import type { Brief, ContentPack } from '../content/model';
import { runScenario, type ScenarioResult } from '../content/run-scenario';
import { compare, type Tally, tally } from '../document/compare/compare';
import { writeLine } from './lines';
import { sha256Of } from './part';
import type { ContentTable } from './table';

/** What of a list comes, goes and changes, by id, in the order in which it stands there. */
export interface ListDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** The lists whose items are compared; each item has an id, or is named as here. */
const named = {
  acts: ({ acts }) => acts.map((one) => [one.id, one]),
  cells: ({ matrix }) => matrix.duties.map((one) => [one.id, one]),
  actors: ({ matrix }) => matrix.actors.map((one) => [one.id, one]),
  trees: ({ trees }) => trees.map((one) => [one.graph.id, one]),
  measures: ({ measures }) => measures.map((one) => [one.id, one]),
  templates: ({ templates }) => templates.map((one) => [one.id, one]),
  clauses: ({ clauses }) => clauses.map((one) => [one.id, one]),
  glossary: ({ glossary }) => glossary.map((one) => [one.id, one]),
  sources: ({ sources }) => sources.map((one) => [one.id, one]),
} as const satisfies Record<string, (pack: ContentPack) => readonly (readonly [string, unknown])[]>;

export type DifferenceKey = 'briefs' | keyof typeof named;

/** In the order in which it is shown. */
export const differenceKeys: readonly DifferenceKey[] = ['briefs', ...(Object.keys(named) as (keyof typeof named)[])]; // keys of a literal

export type PackDifference = Readonly<Record<DifferenceKey, ListDifference>>;

/** A pack that is not installed yet: its briefs are known by their digests alone. */
export interface NextPack {
  readonly base: ContentPack;
  readonly table: Pick<ContentTable, 'briefs'>;
}

/** What another pack would change. `digests` are those of the briefs of before, where they are known. */
export async function packDifference(
  before: ContentPack,
  { base, table }: NextPack,
  digests: ReadonlyMap<string, string> = new Map(),
): Promise<PackDifference> {
  const old: [string, string][] = [];
  for (const brief of before.briefs) old.push([brief.id, digests.get(brief.id) ?? (await digestOf(brief))]);
  const briefs = listDifference(
    old,
    table.briefs.map(({ id, sha256 }) => [id, sha256]),
  );
  const said = (pack: ContentPack, key: keyof typeof named) =>
    named[key](pack).map(([id, item]): [string, string] => [id, canonicalJson(item as Json)]); // compiled content: plain data
  const lists = Object.keys(named).map((name) => {
    const key = name as keyof typeof named; // as above
    return [key, listDifference(said(before, key), said(base, key))] as const;
  });
  return { briefs, ...(Object.fromEntries(lists) as Omit<PackDifference, 'briefs'>) };
}

function digestOf(brief: Brief): Promise<string> {
  return sha256Of(writeLine({ key: 'briefs', value: brief }));
}

function listDifference(
  before: readonly (readonly [string, string])[],
  after: readonly (readonly [string, string])[],
): ListDifference {
  const old = new Map(before);
  const next = new Map(after);
  return {
    added: [...next.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !next.has(id)),
    changed: [...next].filter(([id, said]) => old.has(id) && old.get(id) !== said).map(([id]) => id),
  };
}

/** How many paragraphs of a brief that is in both come, go, change and move. */
export interface ParagraphTally extends Tally {
  readonly id: string;
  readonly title: string;
}

/** A brief of before and the same one after. */
export function paragraphTally(before: Brief, after: Brief): ParagraphTally {
  return { id: after.id, title: after.title, ...tally(compare(before.body, after.body)) };
}

/** Every scenario of the pack, run over its own trees. */
export function runScenarios(base: ContentPack): readonly ScenarioResult[] {
  return base.scenarios.map((scenario) => runScenario(base, scenario));
}
