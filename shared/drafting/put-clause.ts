import type { Document, Inline } from '../document/model';
import { inlineText, toText } from '../document/to-text';
import { accepted } from '../document/tracked';
import { lineBlocks } from '../document/walk';
import type { Clause } from './clause';
import { clauseText } from './fitting-clauses';
import type { Draft, Template } from './model';

/** Where a clause leaves the name of a State open, in both languages. */
const statePlace = /\[(?:State|État)\]/;

/** What of the case names the State that a clause means. The author of an act never fills the place of its victim. */
const fieldOf: Readonly<Record<NonNullable<Clause['state']>, string | undefined>> = {
  author: 'attribution.political.names',
  host: 'facts.abroad.state',
  victim: 'facts.victim.state',
  other: undefined,
};

/**
 * The words of a clause as they are put into a text: with its grounds behind it, and the place of a State as the field that
 * the template has for it. Where it has none the place stays in square brackets, to be filled by hand.
 */
export function clauseInlines({ grounds, state }: Clause, text: string, { slots }: Template): readonly Inline[] {
  const slot = slots.find(({ from }) => from !== undefined && from === fieldOf[state ?? 'other']);
  const parts = slot ? text.trim().split(statePlace) : [text.trim()];
  const words = parts.flatMap((part, at): readonly Inline[] => {
    const gap: readonly Inline[] = at > 0 && slot ? [{ type: 'slot', name: slot.name }] : [];
    return [...gap, ...(part === '' ? [] : [{ type: 'text' as const, text: part }])];
  });
  const references = grounds
    .filter(({ source }) => source !== 'C')
    .map(({ source, locator }): Inline => ({ type: 'reference', source, ...(locator ? { locator } : {}) }));
  return references.length === 0 ? words : [...words, { type: 'text', text: ' ' }, ...references];
}

/** Places that the bank leaves open, in both languages: typed or put in, none of them may leave. */
const placeholder =
  /\[(?:State|État|date|hour|heure|subject|objet|participants|place|lieu|country|countries|pays|number|nombre|names?|noms?|act|acte)\]/gu;

/** The open places that stand in a text as words, each once, in reading order. */
export function placeholdersIn(document: Document): readonly string[] {
  return [...new Set(toText(accepted(document)).match(placeholder) ?? [])];
}

/** A paragraph that came from the bank and no longer says what the clause says. */
export interface Departure {
  readonly paragraph: string;
  readonly clause: Clause;
}

/** Paragraphs that depart from the clause they were put in as; what stands for a State is no departure. */
export function departures(draft: Draft, clauses: readonly Clause[]): readonly Departure[] {
  return [...lineBlocks(draft.document.blocks)].flatMap((block) => {
    if (block.type !== 'paragraph' || block.id === undefined || !Object.hasOwn(draft.clauses, block.id)) return [];
    const clause = clauses.find(({ id }) => id === draft.clauses[block.id ?? '']);
    const text = clause && clauseText(clause, draft.language);
    return !clause || text === undefined || matchesClause(block.children, text)
      ? []
      : [{ paragraph: block.id, clause }];
  });
}

/** Whether a paragraph says what a clause says, whatever stands in the places that the clause leaves open. */
export function matchesClause(children: readonly Inline[], text: string): boolean {
  const pattern = text
    .trim()
    .split(/\[[^\]]{1,60}\]/)
    .map((part) => verbatim(part.replace(/\s+/gu, ' ')))
    .join('.{1,300}?');
  return new RegExp(`^${pattern}$`, 'u').test(plain(inlineText(children)));
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function verbatim(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
