import type { CaseFile } from '#shared/case/model';
import type { ContentPack } from '#shared/content/model';
import { toText } from '#shared/document/to-text';
import type { Draft } from '#shared/drafting/model';
import { namesOf } from '#shared/listing/nearby';
import { items } from '#shared/search/items';
import { plainMatcher } from '#shared/search/plain';
import { mark, snippet } from '#shared/search/segments';
import { folded } from '#shared/search/words';
import { i18n, type WordKey } from '../i18n';
import type { Command } from '../ui/frame';
import type { Finding, FindingKind } from './finding';

/** Something that is found without the index, as plain text. */
export interface Entry {
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: string;
  readonly detail: string;
  /** What it is found by and does not show. */
  readonly also: string;
  readonly shortcut?: string | undefined;
  readonly href?: string;
  readonly command?: Command;
}

export function commandWords(command: Command): string {
  // ids are words of our own list; an id without words shows itself, and a test finds it
  return i18n.t(`commands.${command.id.replace('.', '_')}` as WordKey);
}

export function commandEntries(commands: readonly Command[]): readonly Entry[] {
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

/** The person's own work, by all that stands in it: in memory while the palette is open, and never written. */
export function workEntries(cases: readonly CaseFile[], drafts: readonly Draft[]): readonly Entry[] {
  return [
    ...cases.map(({ id, title, facts }) => {
      const texts = Object.values(facts).map(({ text }) => text);
      return entry({ kind: 'case', id, title, detail: texts.filter(Boolean).join(' · '), href: `/cases/${id}` });
    }),
    ...drafts.map(({ id, title, document, values }) => {
      const text = toText(document, { slots: values });
      return entry({ kind: 'draft', id, title, detail: text, href: `/drafts/${id}` });
    }),
    ...cases.flatMap(({ id: at, title, listings }) =>
      Object.values(listings).map((listing) => {
        const { id, name, identifiers } = listing;
        const detail = identifiers.map(({ value }) => value).join(' · ');
        const href = `/cases/${at}/listings/${id}`;
        return entry({ kind: 'listing', id, title: name || title, detail, href, also: namesOf(listing).join(' ') });
      }),
    ),
  ];
}

/** Criteria of listings: too short to be passages of the index, and read where the measure is. */
export function criterionEntries({ criteria, regimes }: Pick<ContentPack, 'criteria' | 'regimes'>): readonly Entry[] {
  return criteria.map(({ id, title, text, regime: of, limb: part }) => {
    const regime = regimes.find((one) => one.id === of);
    const limb = regime?.limbs.find((one) => one.id === part);
    const detail = [regime?.short, limb?.title, text].filter(Boolean).join(' · ');
    return entry({ kind: 'criterion', id, title, detail, href: `/measures/${regime?.measure ?? ''}` });
  });
}

/** The content by its titles, names and summaries: what is left to search where the index cannot be used. */
export function contentEntries(pack: ContentPack): readonly Entry[] {
  return items(pack).map(({ kind, id, title, summary: detail, names, href }) =>
    entry({ kind, id, title, detail, href, also: names.map(({ name }) => name).join(' ') }),
  );
}

type Given = Pick<Entry, 'kind' | 'id' | 'title' | 'detail'> & { readonly href: string; readonly also?: string };

function entry(given: Given): Entry {
  return { also: '', ...given, id: `${given.kind}:${given.id}` };
}

/** Every word must be found; a title that begins with the query comes first, then a title, then the rest. */
export function find(query: string, all: readonly Entry[], limit = 40): readonly Entry[] {
  const wanted = folded(query).split(' ').filter(Boolean);
  if (wanted.length === 0) return query.trim() === '' ? all.slice(0, 12) : [];
  const scored = all.flatMap((one) => {
    const score = scoreOf(one, wanted);
    return score === undefined ? [] : [{ one, score }];
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.slice(0, limit).map(({ one }) => one);
}

function scoreOf(entry: Entry, wanted: readonly string[]): number | undefined {
  const [title, also, detail] = [entry.title, entry.also, entry.detail].map(folded) as [string, string, string]; // of three, three
  const whole = wanted.join(' ');
  let score = title.startsWith(whole) || also === whole ? 8 : 0;
  for (const word of wanted) {
    const at = title.indexOf(word);
    if (at >= 0) score += at === 0 || title[at - 1] === ' ' ? 4 : 2;
    else if (also.includes(word)) score += 3;
    else if (detail.includes(word)) score += 1;
    else return undefined;
  }
  return score;
}

/** Entries as lines, with what was typed marked in them. */
export function toFindings(query: string, entries: readonly Entry[]): readonly Finding[] {
  const matcher = plainMatcher(query);
  return entries.map(({ title, detail, also: _, ...rest }) => ({
    ...rest,
    heading: '',
    title: mark(title, matcher),
    detail: snippet(detail, matcher),
  }));
}
