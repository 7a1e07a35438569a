import { visibleParts } from '../document/characters';

/** The scripts that names are compared over. */
export const scripts = ['latin', 'cyrillic', 'greek', 'arabic', 'han', 'other'] as const;
export type Script = (typeof scripts)[number];

const tests: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['han', /\p{Script=Han}/u],
];

/** The scripts that the letters of a name are of; more than one is a sign of a look-alike letter. */
export function scriptsOf(name: string): readonly Script[] {
  const found = new Set<Script>();
  for (const letter of name.match(/\p{L}/gu) ?? []) {
    found.add(tests.find(([, test]) => test.test(letter))?.[0] ?? 'other');
  }
  return scripts.filter((script) => found.has(script));
}

/** What is wrong with how a name is written: characters that hide, or letters of two scripts in one word. */
export type NameFault = 'hidden' | 'mixed-scripts';

export function faultsOf(name: string): readonly NameFault[] {
  const isMixed = name.split(/[\s-]+/u).some((word) => scriptsOf(word).length > 1);
  const isHidden = visibleParts(name).some((part) => 'mark' in part);
  return [...(isHidden ? (['hidden'] as const) : []), ...(isMixed ? (['mixed-scripts'] as const) : [])];
}

/** A name without what cannot be seen, for comparing; line breaks are spaces. */
export function visibleText(name: string): string {
  return visibleParts(name.normalize('NFKC'))
    .map((part) => ('text' in part ? part.text : ''))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
