import type { Ground } from '../document/ground';
import type { Document } from '../document/model';
import { inlinesOf } from '../document/walk';
import type { ContentPack } from './model';
import { type Link, linksOf, type Placed } from './place';

/** Briefs and studies: what their text cites and links, and what their front matter names. */
export function placedReadings({ briefs, studies }: Pick<ContentPack, 'briefs' | 'studies'>): readonly Placed[] {
  const named = (kind: 'brief' | 'study') => (text: (typeof briefs | typeof studies)[number]) => {
    const { grounds, links } = read(text.body);
    const { id, title, trees, measures, acts } = text;
    const front = [...linksOf('tree', trees), ...linksOf('measure', measures), ...linksOf('act', acts)];
    return { place: { kind, id, title }, grounds, links: [...links, ...front] };
  };
  return [...briefs.map(named('brief')), ...studies.map(named('study'))];
}

/** Templates with their gates, and the clauses of the bank. */
export function placedPapers({ templates, clauses }: Pick<ContentPack, 'templates' | 'clauses'>): readonly Placed[] {
  return [
    ...clauses.map(({ id, title, code, grounds }) => ({
      place: { kind: 'clause' as const, id, title },
      grounds,
      links: linksOf('code', [code]),
    })),
    ...templates.map(({ id, title, body, grounds, gates, measures }) => {
      const text = read(body);
      return {
        place: { kind: 'template' as const, id, title },
        grounds: [...grounds, ...gates.flatMap((gate) => gate.grounds), ...text.grounds],
        links: [...text.links, ...linksOf('measure', measures)],
      };
    }),
  ];
}

/** Criteria of the listing lab: they stand with the measure that lists. */
export function placedCriteria({
  criteria,
  regimes,
  measures,
}: Pick<ContentPack, 'criteria' | 'regimes' | 'measures'>): readonly Placed[] {
  return criteria.map(({ id, title, regime: of, grounds }): Placed => {
    const regime = regimes.find((one) => one.id === of);
    const measure = measures.find((one) => one.id === regime?.measure);
    const within = measure && { kind: 'measure', id: measure.id, title: measure.title };
    return { place: { kind: 'criterion', id, title, within }, grounds, links: linksOf('act', regime?.acts ?? []) };
  });
}

function read(body: Document): { readonly grounds: readonly Ground[]; readonly links: readonly Link[] } {
  const grounds: Ground[] = [];
  const links: Link[] = [];
  for (const node of inlinesOf(body.blocks)) {
    if (node.type === 'term') links.push({ kind: node.kind, id: node.id });
    if (node.type !== 'reference') continue;
    grounds.push(node.locator === undefined ? { source: node.source } : { source: node.source, locator: node.locator });
  }
  return { grounds, links };
}
