import type { KnownAcronym, KnownAct, KnownNames, OldName } from '../wording/desk';
import { gazetteer } from './gazetteer';
import type { ContentPack } from './model';

type Pack = Pick<ContentPack, 'states' | 'matrix' | 'acts' | 'glossary' | 'changes' | 'clauses'>;

/** What the content knows by name, as the rules of wording ask for it. */
export function knownNames(pack: Pack): KnownNames {
  return {
    states: pack.states.map(({ name }) => name),
    oldNames: oldNames(pack),
    acronyms: acronyms(pack),
    acts: acts(pack),
    wordings: pack.clauses.flatMap(({ code, en, fr }) => (code === undefined ? [] : [{ code, en, fr }])),
  };
}

/** Names that ended, with the name of today in the same form: letters for letters, words for words. */
function oldNames(pack: Pack): readonly OldName[] {
  const actors = new Map(pack.matrix.actors.map((actor) => [actor.id, actor]));
  return gazetteer(pack).flatMap(({ names, since, now, was }): readonly OldName[] => {
    if (was.kind === 'change') return [];
    const heir = now.kind === 'actor' ? actors.get(now.id ?? '') : undefined;
    return names.map((name) => {
      const isLetters = /^[\p{Lu}\d-]{2,12}$/u.test(name);
      return { name, since, now: (heir && (isLetters ? heir.acronym : heir.name)) ?? heir?.name ?? now.text };
    });
  });
}

const letters = /^(?=(?:.*\p{Lu}){2})[\p{L}-]{2,12}$/u;

/** Letters with the words they stand for, from terms, bodies and acts. */
function acronyms({ glossary, matrix, acts: all }: Pack): readonly KnownAcronym[] {
  const isShort = (name: string) => letters.test(name) && !/\p{Ll}{3}/u.test(name);
  const pairs = (long: string, names: readonly (string | undefined)[]) =>
    names.flatMap((acronym) => (acronym && isShort(acronym) && acronym !== long ? [{ acronym, long }] : []));
  return [
    ...matrix.actors.flatMap(({ name, acronym, aliases }) => pairs(name, [acronym, ...aliases.map((one) => one.name)])),
    ...glossary.flatMap(({ term, aliases }) =>
      pairs(
        term,
        aliases.map(({ name }) => name),
      ),
    ),
    ...all.flatMap(({ title, short, aliases }) => pairs(title, [short, ...aliases.map(({ name }) => name)])),
  ];
}

/** Acts whose short name holds their number. */
function acts({ acts: all }: Pack): readonly KnownAct[] {
  return all.flatMap(({ short, title, adopted }) => {
    // an act known by another name is cited by its kind and number all the same
    const cited = /^(?:Decision|Regulation|Directive) \([A-Z]+\) \d{2,4}\/\d{2,4}/u.exec(title)?.[0] ?? short;
    const name = numbered.test(short) ? short : cited;
    const number = numbered.exec(name)?.[0];
    return number === undefined ? [] : [{ number, short: name, adopted }];
  });
}

const numbered = /\b\d{2,4}\/\d{2,4}\b/u;
