import type { Actor } from '../matrix/model';
import type { GlossaryEntry } from './model';

/** The actors that a term of the glossary names: those that bear its name or one of its other names. */
export function actorsOfTerm(actors: readonly Actor[], entry: GlossaryEntry): readonly Actor[] {
  const names = namesOfTerm(entry);
  return actors.filter((actor) => namesOfActor(actor).some((name) => names.includes(name)));
}

/** The terms of the glossary that name an actor. */
export function termsOfActor(glossary: readonly GlossaryEntry[], actor: Actor): readonly GlossaryEntry[] {
  const names = namesOfActor(actor);
  return glossary.filter((entry) => namesOfTerm(entry).some((name) => names.includes(name)));
}

function namesOfTerm({ term, aliases }: GlossaryEntry): readonly string[] {
  return [term, ...aliases.map(({ name }) => name)].map((name) => name.toLowerCase());
}

function namesOfActor({ name, acronym, aliases }: Actor): readonly string[] {
  const all = [name, ...(acronym === undefined ? [] : [acronym]), ...aliases.map((alias) => alias.name)];
  return all.map((one) => one.toLowerCase());
}
