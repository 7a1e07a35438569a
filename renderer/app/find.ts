import {
  BookOpen,
  BriefcaseBusiness,
  Building2,
  Compass,
  FilePenLine,
  FileText,
  type LucideIcon,
  Quote,
  SquareTerminal,
} from 'lucide-react';
import type { CaseFile } from '#shared/case/model';
import type { ContentPack } from '#shared/content/model';
import type { Draft } from '#shared/drafting/model';
import { i18n, type WordKey } from '../i18n';
import type { Command } from '../ui/frame';

/** One line of the palette. `run` is a command, `href` an address. */
export interface Finding {
  readonly id: string;
  readonly kind: 'command' | 'brief' | 'tree' | 'actor' | 'term' | 'template' | 'case' | 'draft';
  readonly title: string;
  readonly detail: string;
  readonly also: string;
  readonly shortcut?: string | undefined;
  readonly href?: string;
  readonly command?: Command;
}

export const icons: Record<Finding['kind'], LucideIcon> = {
  command: SquareTerminal,
  brief: BookOpen,
  tree: Compass,
  actor: Building2,
  term: Quote,
  template: FileText,
  case: BriefcaseBusiness,
  draft: FilePenLine,
};

export function commandWords(command: Command): string {
  // ids are words of our own list; an id without words shows itself, and a test finds it
  return i18n.t(`commands.${command.id.replace('.', '_')}` as WordKey);
}

export function commandFindings(commands: readonly Command[]): readonly Finding[] {
  return commands
    .filter((command) => command.id !== 'view.palette')
    .map((command) => ({
      id: `command:${command.id}`,
      kind: 'command',
      title: commandWords(command),
      detail: '',
      also: command.id,
      shortcut: command.shortcut,
      command,
    }));
}

export function workFindings(cases: readonly CaseFile[], drafts: readonly Draft[]): readonly Finding[] {
  return [
    ...cases.map(({ id, title, facts }) =>
      finding({ kind: 'case', id, title, detail: facts.activity?.text ?? '', href: `/cases/${id}` }),
    ),
    ...drafts.map(({ id, title, template }) =>
      finding({ kind: 'draft', id, title, detail: template.id, href: `/drafts/${id}` }),
    ),
  ];
}

export function contentFindings(pack: ContentPack): readonly Finding[] {
  return [
    ...pack.briefs.map(({ id, title, summary: detail }) =>
      finding({ kind: 'brief', id, title, detail, href: `/library/${id}` }),
    ),
    ...pack.trees.map(({ graph: { id }, words: { title, summary: detail } }) =>
      finding({ kind: 'tree', id, title, detail, href: `/toolbox/${id}` }),
    ),
    ...pack.templates.map(({ id, title, summary: detail }) =>
      finding({ kind: 'template', id, title, detail, href: `/drafts/templates/${id}` }),
    ),
    ...pack.matrix.actors.map(({ id, name: title, mandate: detail, acronym: also = '' }) =>
      finding({ kind: 'actor', id, title, detail, also, href: `/matrix/actor/${id}` }),
    ),
    ...pack.glossary.map(({ id, term: title, text: detail, aliases }) =>
      finding({
        kind: 'term',
        id,
        title,
        detail,
        also: aliases.map(({ name }) => name).join(' '),
        href: `/glossary/${id}`,
      }),
    ),
  ];
}

type Entry = Pick<Finding, 'kind' | 'id' | 'title' | 'detail'> & { readonly href: string; readonly also?: string };

function finding(entry: Entry): Finding {
  return { also: '', ...entry, id: `${entry.kind}:${entry.id}` };
}

export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every word must be found; a title that begins with the query comes first, then a title, then the rest. */
export function find(query: string, all: readonly Finding[], limit = 40): readonly Finding[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return all.slice(0, 12);
  const scored: { finding: Finding; score: number }[] = [];
  for (const finding of all) {
    const title = fold(finding.title);
    const also = fold(finding.also);
    const detail = fold(finding.detail);
    let score = title.startsWith(wanted.join(' ')) || also === wanted.join(' ') ? 8 : 0;
    const found = wanted.every((word) => {
      const at = title.indexOf(word);
      if (at >= 0) score += at === 0 || title[at - 1] === ' ' ? 4 : 2;
      else if (also.includes(word)) score += 3;
      else if (detail.includes(word)) score += 1;
      else return false;
      return true;
    });
    if (found) scored.push({ finding, score });
  }
  scored.sort((a, b) => b.score - a.score);
  return scored.slice(0, limit).map((one) => one.finding);
}
