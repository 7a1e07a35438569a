import type { ContentPack } from '#shared/content/model';

/** Where an actor is named, as links: what it decides or knows, and what tells of it. */
export interface Appearance {
  readonly kind: 'matter' | 'tree' | 'measure' | 'brief';
  readonly id: string;
  readonly title: string;
  /** Questions of a tree that it answers or decides. */
  readonly questions?: number;
  readonly href: string;
}

/** Every matter, tree, measure and brief that names an actor. */
export function appearancesOf(pack: ContentPack, actor: string): readonly Appearance[] {
  const own = new Set(pack.matrix.duties.filter((duty) => duty.actor === actor).map((duty) => duty.matter));
  return [
    ...pack.matters
      .filter(({ id }) => own.has(id))
      .map(({ id, title }) => ({ kind: 'matter' as const, id, title, href: `#/matrix/${id}` })),
    ...pack.trees.flatMap(({ graph, words }) => {
      const questions = graph.nodes.filter((node) => node.decides === actor || node.knows.includes(actor)).length;
      const isEnd = graph.outcomes.some((outcome) => outcome.decider === actor);
      if (questions === 0 && !isEnd) return [];
      return [{ kind: 'tree' as const, id: graph.id, title: words.title, questions, href: `#/toolbox/${graph.id}` }];
    }),
    ...pack.measures
      .filter((measure) => measure.decider === actor)
      .map(({ id, title }) => ({ kind: 'measure' as const, id, title, href: `#/measures/${id}` })),
    ...pack.briefs
      .filter((brief) => brief.actors.includes(actor))
      .map(({ id, title }) => ({ kind: 'brief' as const, id, title, href: `#/library/${id}` })),
  ];
}
