import { z } from '#shared/base/zod';
import { type Fork, forkSchema } from '#shared/case/model';

export type Kind = Fork['kind'];
export const kinds: readonly Kind[] = forkSchema.shape.kind.unwrap().options;

/** What the address asks for; anything else is the first of the kinds. */
export function kindOf(query: string): Kind {
  const wanted = new URLSearchParams(query).get('kind');
  return kinds.find((kind) => kind === wanted) ?? 'what-if';
}

/** Cases that stand side by side at most. */
export const mostCases = 4;
/** Longer than any list of that many ids. */
const longest = 400;

export interface Compared {
  readonly ids: readonly string[];
  /** Something in the address is no id of a case, or there are more than fit. */
  readonly isRefused: boolean;
}

/** The cases that the address names, each once. What is no id, or one too many, is left out, and that is said. */
export function comparedCases(query: string): Compared {
  const typed = new URLSearchParams(query.slice(0, longest)).get('ids') ?? '';
  const parts = typed.split(',').filter(Boolean);
  const ids = [...new Set(parts.filter((part) => z.uuid().safeParse(part).success))];
  const isWhole = query.length <= longest && ids.length <= mostCases && parts.every((part) => ids.includes(part));
  return { ids: ids.slice(0, mostCases), isRefused: !isWhole };
}

/** The address at which these cases stand side by side. */
export function compareAddress(ids: readonly string[]): string {
  return ids.length === 0 ? '/cases/compare' : `/cases/compare?ids=${ids.join(',')}`;
}
