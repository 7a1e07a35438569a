import type { ErrorDetails } from '../base/errors';
import type { TreeGraph } from '../decision/model';
import type { TermKind } from '../document/model';
import type { Path } from './lines';
import type { Loaded } from './load';
import type { Located } from './located';
import type { Report } from './problem';

/** What a link can lead to. */
export type Kind = 'source' | 'event' | 'duty' | 'matter' | 'clause' | 'code' | TermKind;

/** What the checks share: every id there is, by kind, and where to report. */
export interface Check {
  readonly known: Readonly<Record<Kind, ReadonlySet<string>>>;
  readonly graphs: readonly TreeGraph[];
  readonly report: Report;
}

export function startCheck(loaded: Loaded, report: Report): Check {
  const ids = (items: readonly Located<{ readonly id: string }>[]) => new Set(items.map(({ value }) => value.id));
  return {
    known: {
      source: ids(loaded.sources),
      actor: ids(loaded.actors),
      term: ids(loaded.glossary),
      act: ids(loaded.acts),
      study: ids(loaded.studies),
      event: ids(loaded.events),
      duty: ids(loaded.duties),
      matter: ids(loaded.matters),
      clause: ids(loaded.clauses),
      code: ids(loaded.codes),
      brief: ids(loaded.briefs),
      tree: ids(loaded.graphs),
      measure: ids(loaded.measures),
      template: ids(loaded.templates),
    },
    graphs: loaded.graphs.map(({ value }) => value),
    report,
  };
}

/** Where a checked value stands. */
export interface Spot {
  readonly item: Located<unknown>;
  readonly path: Path;
}

/** Reports `content/link` unless the id exists. */
export function checkLink({ known, report }: Check, { item, path }: Spot, link: { kind: Kind; id: string }): void {
  if (known[link.kind].has(link.id)) return;
  report({ code: 'content/link', file: item.file, line: item.lineOf(path), details: { [link.kind]: link.id } });
}

/** The same for a list of ids. */
export function checkLinks(check: Check, { item, path }: Spot, links: { kind: Kind; ids: readonly string[] }): void {
  for (const [at, id] of links.ids.entries()) checkLink(check, { item, path: [...path, at] }, { kind: links.kind, id });
}

/** Every ground must name a source of the register. */
export function checkGrounds(
  check: Check,
  { item, path }: Spot,
  grounds: readonly { readonly source: string }[],
): void {
  for (const [at, { source }] of grounds.entries())
    checkLink(check, { item, path: [...path, at, 'source'] }, { kind: 'source', id: source });
}

/** A problem at a path of an item. */
export function fault(check: Check, { item, path }: Spot, what: { code: Code; details?: ErrorDetails }): void {
  check.report({ code: what.code, file: item.file, line: item.lineOf(path), details: what.details ?? {} });
}
type Code = Parameters<Report>[0]['code'];
