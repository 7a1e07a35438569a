import { type Category, categories } from '#shared/base/categories';
import { type Level, levels, type Pillar, pillars, type Role, roles } from '#shared/matrix/model';

export const views = ['table', 'list', 'levels', 'changes', 'gaps', 'compare'] as const;
export type View = (typeof views)[number];

/** Everything the screen shows, as its address says it. What is not said is at its beginning. */
export interface MatrixPlace {
  readonly actor?: string | undefined;
  readonly matter?: string | undefined;
  readonly at?: string | undefined;
  readonly since?: string | undefined;
  readonly view?: View | undefined;
  /** Filters: a matter, an actor or `deciders`, a role, a category, a pillar, a level. */
  readonly about?: string | undefined;
  readonly who?: string | undefined;
  readonly role?: Role | undefined;
  readonly category?: Category | undefined;
  readonly pillar?: Pillar | undefined;
  readonly level?: Level | undefined;
  /** Actors side by side. */
  readonly compared: readonly string[];
}

const id = /^[a-z][a-z0-9.-]{0,59}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const path = /^#?\/matrix(?:\/actor\/([^/?]+)|\/([^/?]+))?\/?(?:\?(.*))?$/;

/** The place that an address names; what it does not understand it leaves out. */
export function readAddress(hash: string): MatrixPlace {
  const [, actor, matter, query = ''] = path.exec(hash) ?? [];
  const given = new URLSearchParams(query);
  const text = (name: string, pattern: RegExp) => {
    const value = given.get(name) ?? '';
    return pattern.test(value) ? value : undefined;
  };
  const oneOf = <T extends string>(name: string, all: readonly T[]) => all.find((one) => one === given.get(name));
  return {
    actor,
    matter,
    at: text('at', day),
    since: text('since', day),
    view: oneOf('view', views),
    about: text('about', id),
    who: text('who', id),
    role: oneOf('role', roles),
    category: oneOf('category', categories),
    pillar: oneOf('pillar', pillars),
    level: oneOf('level', levels),
    compared: (given.get('with') ?? '').split(',').filter((one) => id.test(one)),
  };
}

/** The address of a place, without the number sign. */
export function addressOf({ actor, matter, compared, ...rest }: MatrixPlace): string {
  const base = actor !== undefined ? `/actor/${actor}` : matter !== undefined ? `/${matter}` : '';
  const said = Object.entries({ ...rest, with: compared.join(',') }).filter(([, value]) => value);
  const query = said.map(([name, value]) => `${name}=${value}`).join('&');
  return `/matrix${base}${query && '?'}${query}`;
}
