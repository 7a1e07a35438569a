import { isInThirdPerson, speaksForUnion } from './kinds';
import { type Line, linesOf, wordsOf } from './lines';
import type { Draft, Template } from './model';
import { renderDocument } from './render';
import { slotValue } from './slot-value';

/** What a reviewer would mark and no gate covers. Words for it are made from the code at the screen. */
export const findingCodes = [
  'fact-without-ground',
  'first-person',
  'on-behalf-of-union',
  'union-attributes',
  'members-assess',
  'unknown-slot',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface DraftFinding {
  readonly code: FindingCode;
  /** Position of the paragraph, as in `Line`. */
  readonly path: readonly number[];
  /** The words concerned. */
  readonly words: string;
}

/** Which checks hold: voice and person differ by kind, figures and fields do not; an A3 of all 27 may attribute. */
function checksOf(template: Template, draft: Draft): readonly FindingCode[] {
  const { kind, slots } = template;
  const forUnion = speaksForUnion(kind);
  const attributes =
    forUnion && slots.some((slot) => slot.kind === 'attribution' && slotValue(draft, slot.name) === 'a3');
  const skipped: readonly FindingCode[] = [
    ...(isInThirdPerson(kind) ? [] : (['first-person'] as const)),
    ...(forUnion ? (['on-behalf-of-union', 'members-assess'] as const) : []),
    ...(attributes ? (['union-attributes'] as const) : []),
  ];
  return findingCodes.filter((code) => !skipped.includes(code));
}

/** Figures, years and citations of law in typed words; what a slot brings has its source in the case. */
const fact =
  /\b(?:1[89]\d\d|20\d\d)\b|\b\d{1,3}(?:[,.\s]\d{3})+\b|\b\d{2,}\b|\d\s?(?:%|per cent\b)|\b(?:Art(?:icle|\.)|Decision|Regulation|Directive|Resolution)\s+(?:\(\p{L}+\)\s*)?\d+/iu;

/** First person, but neither the numeral (`Annex I`) nor the country (`US`). */
const firstPerson =
  /(?<!\b(?:Annex|Article|Chapter|Part|Section|Title|Volume)\s)\bI\b(?!\.|\))|\b(?:[Ww]e|[Mm]y|[Mm]e|[Oo]ur|[Oo]urs|us|[Mm]ine)\b/u;

/** Words that only a text agreed by all 27 may use. */
export const onBehalf = /\b(?:on\s+behalf|in\s+the\s+name)\s+of\s+(?:the\s+)?(?:European\s+Union|EU|Union)\b/iu;

/** "The EU attributes" needs a wording A3 that all 27 have agreed; to attribute to no State needs nothing. */
const unionAttributes =
  /\b(?:European\s+Union|EU|Union)\s+(?:and\s+its\s+Member\s+States\s+)?attributes?\b(?![^.]*\bto\s+no\s+State\b)/iu;

/** "Member States assess" binds each of them. */
const membersAssess = /\bMember\s+States\s+assess\b/iu;

/** Narrow review of a draft: findings in reading order. None of them keeps the draft from leaving. */
export function checkDraft(template: Template, draft: Draft): readonly DraftFinding[] {
  const known = new Set(template.slots.map((slot) => slot.name));
  const typed = linesOf(draft.document);
  const shown = linesOf(renderDocument(template, draft));
  const finders: Readonly<Record<FindingCode, () => readonly DraftFinding[]>> = {
    'fact-without-ground': () => find('fact-without-ground', typed.filter(isUngrounded), fact),
    'first-person': () => find('first-person', shown, firstPerson),
    'on-behalf-of-union': () => find('on-behalf-of-union', shown, onBehalf),
    'union-attributes': () => find('union-attributes', shown, unionAttributes),
    'members-assess': () => find('members-assess', shown, membersAssess),
    'unknown-slot': () => unknownSlots(typed, known),
  };
  const found = checksOf(template, draft).flatMap((code) => finders[code]());
  return found.sort((a, b) => comparePaths(a.path, b.path));
}

function isUngrounded({ kind, inlines }: Line): boolean {
  return kind !== 'heading' && !inlines.some(({ type }) => type === 'reference' || type === 'footnote');
}

function find(code: FindingCode, lines: readonly Line[], pattern: RegExp): readonly DraftFinding[] {
  return lines.flatMap((line) => {
    const words = pattern.exec(wordsOf(line))?.[0];
    return words === undefined ? [] : [{ code, path: line.path, words }];
  });
}

function unknownSlots(lines: readonly Line[], known: ReadonlySet<string>): readonly DraftFinding[] {
  return lines.flatMap(({ path, inlines }) =>
    inlines.flatMap((inline) =>
      inline.type === 'slot' && !known.has(inline.name) ? [{ code: 'unknown-slot', path, words: inline.name }] : [],
    ),
  );
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (const [at, step] of a.entries()) {
    const difference = step - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
