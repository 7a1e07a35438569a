import { inlinesOf } from '../document/walk';
import { checkBody } from './check-body';
import { checkGrounding } from './check-grounding';
import { type Check, checkLinks, fault } from './known';
import type { LocatedText } from './located';

/** Briefs and case studies: what they deal with, links, the ground of every statement, and the sources they cite. */
export function checkText(check: Check, item: LocatedText<Lists>): void {
  const { actors, trees, measures, acts, sources } = item.value;
  checkLinks(check, { item, path: ['actors'] }, { kind: 'actor', ids: actors });
  checkLinks(check, { item, path: ['trees'] }, { kind: 'tree', ids: trees });
  checkLinks(check, { item, path: ['measures'] }, { kind: 'measure', ids: measures });
  checkLinks(check, { item, path: ['acts'] }, { kind: 'act', ids: acts });
  checkLinks(check, { item, path: ['sources'] }, { kind: 'source', ids: sources });
  checkBody(check, item);
  checkGrounding(item, check.report);
  checkCitations(check, item);
}

interface Lists {
  readonly actors: readonly string[];
  readonly trees: readonly string[];
  readonly measures: readonly string[];
  readonly acts: readonly string[];
  readonly sources: readonly string[];
}

/** The list of sources in front of a text names exactly those that the text cites. */
function checkCitations(check: Check, item: LocatedText<{ readonly sources: readonly string[] }>): void {
  const { document, lines } = item.body;
  const used = new Map<string, number>();
  for (const node of inlinesOf(document.blocks))
    if (node.type === 'reference' && !used.has(node.source)) used.set(node.source, lines.get(node) ?? 1);
  const declared = item.value.sources;
  for (const [at, id] of declared.entries())
    if (!used.has(id) || declared.indexOf(id) !== at)
      fault(check, { item, path: ['sources', at] }, { code: 'content/source', details: { unused: id } });
  for (const [id, line] of used)
    if (!declared.includes(id))
      check.report({ code: 'content/source', file: item.file, line, details: { undeclared: id } });
}
