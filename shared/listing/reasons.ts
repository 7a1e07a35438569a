import type { Inline } from '../document/model';
import { officialDate } from '../drafting/instant';
import type { Coverage, Covered } from './coverage';
import { type Criterion, type Limb, type ReasonPart, reasonParts } from './criterion';
import type { Tied } from './quotations';

/** Half a sentence of the reasons: words, and every quotation that they rest on. Without one there is none. */
export interface Half {
  readonly text: string;
  readonly rests: readonly { readonly tied: Tied; readonly criterion: Criterion; readonly limb: Limb }[];
}

/** The reasons as far as the quotations carry them, part by part, and what was left out because it cannot be shown. */
export interface Reasons {
  readonly parts: Readonly<Record<ReasonPart, readonly Half[]>>;
  readonly left: readonly Tied[];
}

/** How a footnote calls what stands on file. */
export interface PaperWords {
  readonly piece: (number: number) => string;
  readonly fact: string;
  readonly yes: string;
  readonly no: string;
}

/** Assembles the reasons. The same words on two pieces are one half-sentence with two footnotes. */
export function reasonsOf({ limbs }: Coverage): Reasons {
  const all = limbs.flatMap(({ limb, criteria }) => criteria.map((covered) => ({ limb, covered })));
  const parts = Object.fromEntries(
    reasonParts.map((part) => [part, halvesOf(all.filter(({ limb, covered }) => partOf(covered, limb) === part))]),
  ) as Reasons['parts']; // each of them is there
  const left = all.flatMap(({ covered }) => covered.tied.filter(({ isDisclosable }) => !isDisclosable));
  return { parts, left };
}

function partOf({ criterion }: Covered, limb: Limb): ReasonPart {
  return criterion.part ?? limb.part;
}

function halvesOf(all: readonly { readonly limb: Limb; readonly covered: Covered }[]): readonly Half[] {
  const halves = new Map<string, Half>();
  for (const { limb, covered } of all)
    for (const tied of covered.tied) {
      if (!tied.isDisclosable) continue;
      const text = wordsOf(tied);
      const rests = halves.get(text)?.rests ?? [];
      halves.set(text, { text, rests: [...rests, { tied, criterion: covered.criterion, limb }] });
    }
  return [...halves.values()];
}

/** How the reasons put a quotation: the drafter's words, or its own in quotation marks. */
export function wordsOf({ quotation }: Tied): string {
  const own = quotation.wording.trim();
  return own === '' ? `“${bare(quotation.text)}”` : bare(own);
}

/** Without the stop at its end: the half-sentence gets one of its own. */
function bare(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;:,]+$/u, '');
}

/** A footnote: one place of one piece, and the articles that it speaks to. */
export interface Note {
  readonly tied: Tied;
  readonly articles: readonly string[];
}

/** The footnotes of a half-sentence: the same place of a piece once, however many criteria it is tied to. */
export function notesOf({ rests }: Pick<Half, 'rests'>): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const { tied, limb } of rests) {
    const { from, place } = tied.quotation;
    const key = [from.kind, from.id, from.field, place.trim()].join(' ');
    const articles = notes.get(key)?.articles ?? [];
    const known = articles.includes(limb.article) ? articles : [...articles, limb.article];
    notes.set(key, { tied: notes.get(key)?.tied ?? tied, articles: known });
  }
  return [...notes.values()];
}

/** A part of the reasons as a line: after every half-sentence its footnotes, then the stop. */
export function inlinesOf(halves: readonly Half[], words: PaperWords): readonly Inline[] {
  return halves.flatMap((half, at): readonly Inline[] => [
    { type: 'text', text: half.text },
    ...notesOf(half).map(
      (note): Inline => ({ type: 'footnote', children: [{ type: 'text', text: footnoteOf(note, words) }] }),
    ),
    { type: 'text', text: at === halves.length - 1 ? '.' : '; ' },
  ]);
}

/** The same without footnotes, for a table. */
export function plainReasons(halves: readonly Half[]): string {
  return halves.length === 0 ? '' : `${halves.map(({ text }) => text).join('; ')}.`;
}

/** Where the words are from: piece, title, originator, day, place; then what they show. */
export function footnoteOf({ tied: { extract, quotation }, articles }: Note, words: PaperWords): string {
  const { number, title = '', originator = '', date = '' } = extract ?? {};
  const label = number === undefined ? words.fact : words.piece(number);
  const parts = [label, title, originator, officialDate(date) ?? date, quotation.place];
  const said = parts.map((part) => part.trim()).filter((part) => part !== '');
  return `${said.join(', ')} (${articles.join('; ')}).`;
}

/** Words that would fit somebody else as well: no name, no day, no figure in them. */
export function isVague(text: string): boolean {
  const words = text.replace(/[“”"]/gu, '').trim().split(/\s+/u);
  return !/\p{N}/u.test(text) && !words.slice(1).some((word) => /^\p{Lu}/u.test(word));
}
