import type { Tree } from '../decision/model';
import type { Competence } from '../matrix/matter';
import type { PillarsFile } from './files';
import type { Loaded } from './load';
import type { Located, LocatedText } from './located';
import type { ContentPack } from './model';

const noPillar = { title: '', short: '' };
const noPillars: PillarsFile = { p1: noPillar, p2: noPillar, p3: noPillar, p4: noPillar };

/** A pack with nothing in it: what an empty folder compiles to. */
export const emptyPack: ContentPack = {
  format: 'valise-content/1',
  series: 'empty',
  version: 1,
  label: '0',
  lawDate: '1970-01-01',
  briefs: [],
  matrix: { actors: [], duties: [], pillars: noPillars },
  trees: [],
  measures: [],
  templates: [],
  glossary: [],
  sources: [],
  samples: [],
  caseTemplates: [],
  matters: [],
  acts: [],
  events: [],
  studies: [],
  scenarios: [],
  statements: [],
  changes: [],
  codes: [],
  clauses: [],
  states: [],
  populations: [],
  calendars: [],
  periods: [],
  chains: [],
  routes: [],
  regimes: [],
  criteria: [],
  regimeQuestions: [],
  coverageRules: [],
  listed: [],
  wording: { rules: [], claims: [], speech: [], lexicons: [] },
  elsewhere: [],
};

/** Puts together what was read: briefs by their order, everything else as the files have it. */
export function assemble(loaded: Loaded): ContentPack {
  const briefs = texts(loaded.briefs);
  return {
    ...emptyPack,
    ...loaded.pack[0]?.value,
    briefs: briefs.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    ...assembleCompetence(loaded),
    trees: trees(loaded),
    measures: values(loaded.measures),
    templates: templates(loaded),
    glossary: values(loaded.glossary),
    sources: values(loaded.sources),
    samples: values(loaded.samples),
    caseTemplates: values(loaded.caseTemplates).toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    acts: values(loaded.acts),
    events: [...values(loaded.events)].sort((a, b) => (a.date < b.date ? -1 : 1)),
    studies: texts(loaded.studies),
    scenarios: values(loaded.scenarios),
    statements: values(loaded.statements),
    changes: values(loaded.changes),
    codes: values(loaded.codes),
    clauses: values(loaded.clauses),
    states: values(loaded.states),
    populations: values(loaded.populations),
    calendars: values(loaded.calendars),
    periods: values(loaded.periods),
    chains: values(loaded.chains),
    routes: values(loaded.routes),
    wording: {
      rules: values(loaded.wordingRules),
      claims: values(loaded.wordingClaims),
      speech: values(loaded.wordingSpeech),
      lexicons: values(loaded.lexicons),
    },
    regimes: values(loaded.regimes),
    criteria: values(loaded.criteria),
    regimeQuestions: values(loaded.regimeQuestions),
    coverageRules: values(loaded.coverageRules),
    listed: values(loaded.listed),
    elsewhere: elsewhere(loaded),
  };
}

/** The part of a pack that says who is competent for what. */
export function assembleCompetence(loaded: Loaded): Competence {
  return {
    matrix: {
      actors: values(loaded.actors),
      duties: values(loaded.duties),
      pillars: loaded.pillars[0]?.value ?? noPillars,
    },
    matters: values(loaded.matters),
  };
}

function values<T>(items: readonly Located<T>[]): readonly T[] {
  return items.map(({ value }) => value);
}

function texts<T extends object>(items: readonly LocatedText<T>[]) {
  return items.map(({ value, body }) => ({ ...value, body: body.document }));
}

/** Every template with its texts in other languages. */
function templates({ templates: items, templateTexts }: Loaded): ContentPack['templates'] {
  return texts(items).map((template) => ({
    ...template,
    texts: texts(templateTexts)
      .filter((text) => text.template === template.id)
      .map(({ language, title, options, body }) => ({ language, title, options, body })),
  }));
}

function trees({ graphs, words }: Loaded): readonly Tree[] {
  return graphs.flatMap(({ value: graph }) => {
    const found = words.find(({ value }) => value.tree === graph.id);
    return found ? [{ graph, words: found.value }] : [];
  });
}

function elsewhere({ graphs }: Loaded): ContentPack['elsewhere'] {
  return graphs.flatMap(({ value }) =>
    value.outcomes.flatMap(({ id, elsewhere: names }) =>
      names === undefined ? [] : [{ tree: value.id, outcome: id, names }],
    ),
  );
}
