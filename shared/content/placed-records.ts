import type { ContentPack } from './model';
import { linksOf, type Placed } from './place';

/** Questions and ends of every tree, measures, and the scale of attribution wording. */
export function placedToolbox({
  trees,
  measures,
  codes,
}: Pick<ContentPack, 'trees' | 'measures' | 'codes'>): readonly Placed[] {
  const parts = trees.map(({ graph, words }) => {
    const within = { kind: 'tree', id: graph.id, title: words.title };
    const questions = graph.nodes.map(({ id, grounds }): Placed => {
      const title = words.nodes[id]?.short ?? id;
      return { place: { kind: 'question', id, title, within }, grounds, links: [] };
    });
    const ends = graph.outcomes.map(({ id, grounds, measures: spoken, templates, continues }): Placed => {
      const title = words.outcomes[id]?.title ?? id;
      const links = [...linksOf('measure', spoken), ...linksOf('template', templates), ...linksOf('tree', continues)];
      return { place: { kind: 'outcome', id, title, within }, grounds, links };
    });
    return { questions, ends };
  });
  return [
    ...parts.flatMap(({ questions }) => questions),
    ...parts.flatMap(({ ends }) => ends),
    ...measures.map(({ id, title, grounds, template, requires, conflicts }): Placed => {
      const links = [...linksOf('template', [template]), ...linksOf('measure', [...requires, ...conflicts])];
      return { place: { kind: 'measure', id, title }, grounds, links };
    }),
    ...codes.map(
      ({ id, title, grounds }): Placed => ({
        place: { kind: 'code', id, title: codeTitle(id, title) },
        grounds,
        links: [],
      }),
    ),
  ];
}

function codeTitle(id: string, title: string): string {
  return `${id.toUpperCase()}, ${title}`;
}

/** Who is competent for what. A duty has no page of its own: it stands with its matter, or with its actor. */
export function placedMatrix({ matters, matrix }: Pick<ContentPack, 'matters' | 'matrix'>): readonly Placed[] {
  const actors = new Map(matrix.actors.map((actor) => [actor.id, actor]));
  const titles = new Map(matters.map(({ id, title }) => [id, title]));
  return [
    ...matters.map(
      ({ id, title, grounds, acts }): Placed => ({
        place: { kind: 'matter', id, title },
        grounds,
        links: linksOf('act', acts),
      }),
    ),
    ...matrix.duties.map(({ id, actor, task, matter, act, grounds }): Placed => {
      const name = actors.get(actor)?.acronym ?? actors.get(actor)?.name ?? actor;
      const within =
        matter === undefined
          ? { kind: 'actor', id: actor, title: name }
          : { kind: 'matter', id: matter, title: titles.get(matter) ?? matter };
      return { place: { kind: 'duty', id, title: `${name}: ${task}`, within }, grounds, links: linksOf('act', [act]) };
    }),
    ...matrix.actors.map(
      ({ id, name, grounds }): Placed => ({ place: { kind: 'actor', id, title: name }, grounds, links: [] }),
    ),
  ];
}

/** Acts, events, terms, statements and what changed. Relations between acts are no mention: an act shows them itself. */
export function placedRecords(
  pack: Pick<ContentPack, 'acts' | 'events' | 'glossary' | 'statements' | 'changes'>,
): readonly Placed[] {
  return [
    ...pack.acts.map(
      ({ id, short, grounds }): Placed => ({ place: { kind: 'act', id, title: short }, grounds, links: [] }),
    ),
    ...pack.events.map(({ id, title, grounds, acts, studies }): Placed => {
      return {
        place: { kind: 'event', id, title },
        grounds,
        links: [...linksOf('act', acts), ...linksOf('study', studies)],
      };
    }),
    ...pack.glossary.map(
      ({ id, term, grounds }): Placed => ({ place: { kind: 'term', id, title: term }, grounds, links: [] }),
    ),
    ...pack.statements.map(({ id, section, correction, carriedBy }): Placed => {
      const links = carriedBy.map((carrier) => carrierOf(carrier));
      const grounds = correction ? [{ source: correction.source }] : [];
      return { place: { kind: 'statement', id, title: `${id}, ${section}` }, grounds, links };
    }),
    ...pack.changes.map(
      ({ id, now, grounds }): Placed => ({ place: { kind: 'change', id, title: now }, grounds, links: [] }),
    ),
  ];
}

/** What carries a statement, with the part of it where one is named: `brief:toolbox#five-categories`. */
export function carrierOf(carrier: string): { readonly kind: string; readonly id: string; readonly part?: string } {
  const [whole = '', part] = carrier.split('#');
  const [kind = '', id = ''] = whole.split(':');
  return part === undefined ? { kind, id } : { kind, id, part };
}
