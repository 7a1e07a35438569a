import type { Act } from '#shared/content/act';
import type { ContentPack } from '#shared/content/model';
import type { Ground } from '#shared/decision/model';

/** The acts on record that a ground names, by its place or by the name of its source; no name inside another word. */
export function actsOf(
  { acts, sources }: Pick<ContentPack, 'acts' | 'sources'>,
  { source, locator = '' }: Ground,
): readonly Act[] {
  const found = sources.find(({ id }) => id === source);
  const text = `${found?.short ?? ''} ${locator}`;
  return acts.filter(({ short, aliases }) =>
    [short, ...aliases.map(({ name }) => name)].some((name) => names(text, name)),
  );
}

function names(text: string, name: string): boolean {
  const isEdge = (mark: string | undefined) => mark === undefined || !/[\p{L}\p{N}/]/u.test(mark);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (isEdge(text[at - 1]) && isEdge(text[at + name.length])) return true;
  return false;
}
