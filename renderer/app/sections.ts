import type { SearchAnswer, SearchResult } from '#shared/search/model';
import { folded } from '#shared/search/words';
import { type Entry, find, toFindings } from './find';
import type { Finding } from './finding';
import { kindsOf, type ScopeId } from './scopes';

/** A heading of the palette with its lines. */
export interface Section {
  readonly id: 'best' | 'content' | 'work' | 'commands';
  readonly findings: readonly Finding[];
}

export interface Shown {
  readonly sections: readonly Section[];
  /** Found, whether shown or not. */
  readonly total: number;
}

export interface Sources {
  readonly query: string;
  readonly scope: ScopeId;
  readonly commands: readonly Entry[];
  readonly work: readonly Entry[];
  /** Of the index; without it the titles of `content` are searched. */
  readonly answer: SearchAnswer | undefined;
  readonly content: readonly Entry[];
  /** Criteria of listings: no passages of the index, found by their words. */
  readonly criteria?: readonly Entry[] | undefined;
}

/** Beside others a sort shows its best lines; alone it shows many. */
export const most = { content: 12, others: 4, alone: 40 } as const;

/** What the palette shows: the best match by itself, then the rest by what it is. */
export function sectionsOf(sources: Sources): Shown {
  const { query, scope } = sources;
  if (query.trim() === '' && scope === 'all') return beforeTyping(sources);
  const has = (sort: ScopeId) => scope === 'all' || scope === sort;
  const limit = scope === 'all' ? most.others : most.alone;
  const commands = has('commands') ? find(query, sources.commands, limit) : [];
  const work = has('work') ? find(query, sources.work, limit) : [];
  const criteria = has('toolbox') && query.trim() !== '' ? find(query, sources.criteria ?? [], limit) : [];
  const content = contentFindings(sources);
  const lines = {
    content: [...content.findings, ...toFindings(query, criteria)],
    work: toFindings(query, work),
    commands: toFindings(query, commands),
  };
  const all = [...lines.content, ...lines.work, ...lines.commands];
  const own = ownBest(query, [...commands, ...work], sources.answer?.results[0]);
  const best = all.find(({ id }) => id === own) ?? all[0];
  const rest = (findings: readonly Finding[]) => findings.filter((one) => one !== best);
  const sections: readonly Section[] = [
    { id: 'best', findings: best ? [best] : [] },
    { id: 'content', findings: rest(lines.content) },
    { id: 'work', findings: rest(lines.work) },
    { id: 'commands', findings: rest(lines.commands) },
  ];
  return {
    sections: sections.filter(({ findings }) => findings.length > 0),
    total: content.total + criteria.length + work.length + commands.length,
  };
}

function beforeTyping({ commands, work }: Sources): Shown {
  const few = find('', [...work.slice(0, 4), ...commands]);
  const sections: readonly Section[] = [
    {
      id: 'work',
      findings: toFindings(
        '',
        few.filter(({ kind }) => kind !== 'command'),
      ),
    },
    {
      id: 'commands',
      findings: toFindings(
        '',
        few.filter(({ kind }) => kind === 'command'),
      ),
    },
  ];
  return { sections: sections.filter(({ findings }) => findings.length > 0), total: few.length };
}

function contentFindings({ query, scope, answer, content }: Sources) {
  const kinds = kindsOf(scope);
  const limit = scope === 'all' ? most.content : most.alone;
  if (kinds?.length === 0) return { findings: [], total: 0 };
  if (answer) return { findings: answer.results.slice(0, limit).map(toFinding), total: answer.total };
  const inScope = kinds ? content.filter(({ kind }) => kinds.some((one) => one === kind)) : content;
  const found = find(query, inScope, limit);
  return { findings: toFindings(query, found), total: found.length };
}

function toFinding({ kind, id, title, heading, snippet: detail, href, also }: SearchResult): Finding {
  return { id: `${kind}:${id}`, kind, title, heading, detail, href, also };
}

/** A command or a piece of own work whose title is typed goes first, unless the content has a thing of that name. */
function ownBest(query: string, entries: readonly Entry[], first: SearchResult | undefined): string | undefined {
  const typed = folded(query);
  if (typed === '') return undefined;
  const exact = entries.find(({ title }) => folded(title) === typed);
  if (exact) return exact.id;
  const isNamed = first && (first.isNamed || (first.kind === 'matter' && first.begins));
  return isNamed ? undefined : entries.find(({ title }) => folded(title).startsWith(typed))?.id;
}
