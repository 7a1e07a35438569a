import type { Act } from '../content/act';
import type { ContentPack } from '../content/model';
import type { Item, Name } from './model';
import { actorNames } from './names';

type Draft = Pick<Item, 'kind' | 'id' | 'title' | 'summary'> & Partial<Item> & { readonly folder: string };

/** Every piece of content that has an address, without its text. */
export function items(pack: ContentPack): readonly Item[] {
  return [
    ...matters(pack),
    ...readings(pack),
    ...toolbox(pack),
    ...papers(pack),
    ...references(pack),
    ...records(pack),
  ];
}

function item({ folder, ...given }: Draft): Item {
  return { names: [], pillars: [], actors: [], href: `/${folder}/${given.id}`, ...given };
}

const named = (...names: readonly (string | undefined)[]): readonly Name[] =>
  names.flatMap((name) => (name === undefined ? [] : [{ name }]));

function matters({ matters: all }: ContentPack): readonly Item[] {
  return all.map(({ id, title, text, pillar, aliases }) =>
    item({ kind: 'matter', id, title, summary: text, pillars: [pillar], names: named(...aliases), folder: 'matrix' }),
  );
}

function readings({ briefs, studies }: ContentPack): readonly Item[] {
  return [
    ...briefs.map(({ id, title, summary, pillars, actors }) =>
      item({ kind: 'brief', id, title, summary, pillars, actors, folder: 'library' }),
    ),
    ...studies.map(({ id, title, summary, number, actors }) =>
      item({ kind: 'study', id, title, summary, actors, names: named(number), folder: 'studies' }),
    ),
  ];
}

function toolbox({ trees, measures }: ContentPack): readonly Item[] {
  return [
    ...trees.map(({ graph: { id }, words: { title, summary } }) =>
      item({ kind: 'tree', id, title, summary, names: named(id), folder: 'toolbox' }),
    ),
    ...measures.map(({ id, title, summary, decider }) =>
      item({ kind: 'measure', id, title, summary, actors: [decider], folder: 'measures' }),
    ),
  ];
}

function papers({ templates, clauses }: ContentPack): readonly Item[] {
  return [
    ...templates.map(({ id, title, summary }) =>
      item({ kind: 'template', id, title, summary, folder: 'drafts/templates' }),
    ),
    ...clauses.map(({ id, title, en }) => item({ kind: 'clause', id, title, summary: en, folder: 'clauses' })),
  ];
}

function references(pack: ContentPack): readonly Item[] {
  return [
    ...pack.matrix.actors.map((actor) =>
      item({
        kind: 'actor',
        id: actor.id,
        title: actor.name,
        summary: actor.mandate,
        pillars: [...new Set(pack.matrix.duties.filter((duty) => duty.actor === actor.id).map(({ pillar }) => pillar))],
        actors: [actor.id],
        names: actorNames(pack.matrix.actors, actor),
        folder: 'matrix/actor',
      }),
    ),
    ...pack.glossary.map(({ id, term: title, text: summary, aliases: names }) =>
      item({ kind: 'term', id, title, summary, names, folder: 'glossary' }),
    ),
    ...pack.acts.map((act) =>
      item({ kind: 'act', id: act.id, title: act.short, summary: act.text, names: actNames(act), folder: 'acts' }),
    ),
  ];
}

/** Acts are asked for by their number alone: `2022/2555`, `75/240`. */
function actNames({ title, short, aliases }: Act): readonly Name[] {
  const number = /\d+(\/\d+)+/.exec(short)?.[0];
  return [...aliases, ...named(title === short ? undefined : title, number === short ? undefined : number)];
}

function records({ events, sources, statements }: ContentPack): readonly Item[] {
  return [
    ...events.map(({ id, title, text = '', actors }) =>
      item({ kind: 'event', id, title, summary: text, actors, folder: 'timeline' }),
    ),
    ...sources.map(({ id, title, short, publisher = '' }) =>
      item({
        kind: 'source',
        id,
        title: short ?? title,
        summary: publisher,
        names: named(short && title, id),
        folder: 'sources',
      }),
    ),
    ...statements.map(({ id, section, text }) =>
      item({
        kind: 'statement',
        id,
        // a section is no name: many statements share it
        title: `${id} ${section}`,
        summary: text,
        folder: `sources/${id.slice(0, 2)}`,
      }),
    ),
  ];
}
