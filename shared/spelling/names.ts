import type { ContentPack } from '../content/model';
import { tokens } from './tokens';

type Pack = Pick<ContentPack, 'matrix' | 'glossary' | 'acts' | 'states' | 'studies' | 'measures'>;

/** The words in the names of what the content knows: bodies, terms, acts, States, cases and measures. */
export function nameWords(pack: Pack): readonly string[] {
  const names = [
    ...pack.matrix.actors.flatMap(({ name, acronym, aliases }) => [name, acronym ?? '', ...aliases.map(nameOf)]),
    ...pack.glossary.flatMap(({ term, aliases }) => [term, ...aliases.map(nameOf)]),
    ...pack.acts.flatMap(({ title, short, aliases }) => [title, short, ...aliases.map(nameOf)]),
    ...pack.states.flatMap(({ name, ownNames }) => [name, ...ownNames]),
    ...pack.studies.map(({ title }) => title),
    ...pack.measures.map(({ title }) => title),
  ];
  const words = names.flatMap((name) => tokens(name).flatMap(({ word }) => [word, ...word.split('-')]));
  // a short small word in a name is a foreign article: `de`, `und`
  return [...new Set(words)].filter((word) => word.length > 3 || (word.length > 1 && word !== word.toLowerCase()));
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
