import { type Check, fault, type Spot } from './known';
import type { Loaded } from './load';
import type { Located } from './located';

/** No id twice within a kind, over all files: people and drafts find things by it. */
export function checkIds(check: Check, loaded: Loaded): void {
  const kinds: readonly (readonly Located<{ readonly id: string }>[])[] = [
    loaded.sources,
    loaded.briefs,
    loaded.actors,
    loaded.duties,
    loaded.graphs,
    loaded.measures,
    loaded.templates,
    loaded.glossary,
    loaded.samples,
    loaded.caseTemplates,
    loaded.matters,
    loaded.acts,
    loaded.events,
    loaded.studies,
    loaded.scenarios,
    loaded.statements,
    loaded.changes,
    loaded.codes,
    loaded.clauses,
    loaded.states,
    loaded.populations,
    loaded.calendars,
    loaded.periods,
    loaded.chains,
    loaded.routes,
    ...ofWording(loaded),
    ...ofListings(loaded),
  ];
  for (const items of kinds) {
    unique(
      check,
      items.map((item) => ({ item, path: ['id'], id: item.value.id })),
    );
  }
  // Preconditions name a question without its tree.
  unique(check, loaded.graphs.flatMap(treeIds));
  unique(
    check,
    loaded.words.map((item) => ({ item, path: ['tree'], id: `${item.value.tree}.${item.value.language}` })),
  );
  for (const item of loaded.pack.slice(1)) fault(check, { item, path: [] }, { code: 'content/duplicate' });
}

function ofWording({ wordingRules, wordingClaims, wordingSpeech }: Loaded) {
  return [wordingRules, wordingClaims, wordingSpeech];
}

function ofListings({ regimes, criteria, regimeQuestions, coverageRules, listed }: Loaded) {
  return [regimes, criteria, regimeQuestions, coverageRules, listed];
}

type Named = Spot & { readonly id: string };

function treeIds(item: Loaded['graphs'][number]): readonly Named[] {
  const { nodes, outcomes } = item.value;
  return [
    ...nodes.map(({ id }, at) => ({ item, path: ['nodes', at, 'id'], id })),
    ...outcomes.map(({ id }, at) => ({ item, path: ['outcomes', at, 'id'], id })),
  ];
}

function unique(check: Check, all: readonly Named[]): void {
  const seen = new Set<string>();
  for (const { id, ...spot } of all) {
    if (seen.has(id)) fault(check, spot, { code: 'content/duplicate', details: { id } });
    seen.add(id);
  }
}
