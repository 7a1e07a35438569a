import type { Alternative, Group } from './expand';

/** The expression for the index: every word in quotation marks, so that none is an operator. */
export function toMatch(groups: readonly Group[]): string {
  return groups.flatMap(({ alternatives }) => alternatives.map(toPhrase)).join(' OR ');
}

function toPhrase({ words, isOpen }: Alternative): string {
  return `"${words.join(' ').replaceAll('"', '')}"${isOpen ? ' *' : ''}`;
}
