import type { Listing } from '../case/listing';
import type { CaseFile } from '../case/model';
import type { Block, Inline } from '../document/model';
import { newDraft } from '../drafting/fill';
import { officialDate } from '../drafting/instant';
import type { Draft, Template } from '../drafting/model';
import { identified } from '../drafting/paragraph-ids';
import { whyUnfit } from '../drafting/slot-value';
import { bestOf, closingPlace, lastOf, optionAt, placeOf, places } from './choices';
import type { Coverage } from './coverage';
import { mapBlocks } from './paper-blocks';
import { inlinesOf, type PaperWords, plainReasons, type Reasons } from './reasons';

/** The three papers of a listing, by the ids of their templates. */
export const paperIds = ['listing-proposal', 'statement-of-reasons', 'listing-criteria-annex'] as const;
export type PaperId = (typeof paperIds)[number];

/** What a paper is made of. */
export interface PaperBench {
  readonly case: CaseFile;
  readonly listing: Listing;
  readonly coverage: Coverage;
  readonly reasons: Reasons;
  readonly words: PaperWords & {
    readonly identifier: (kind: Listing['identifiers'][number]['kind']) => string;
    /** The acts of the regime, for the footnote of the closing sentence. */
    readonly acts: string;
  };
}

/** What stands in a new paper beside what follows from the listing. */
export interface PaperExtras {
  /** The annex as a table. */
  readonly annex: Block;
  /** Names nearby that were looked into, one a line. */
  readonly similar: string;
}

export interface NewPaper {
  readonly id: string;
  readonly now: number;
}

/** A paper of a listing: the draft, and the slots for which the bench has more than fits. */
export interface Paper {
  readonly draft: Draft;
  readonly unfit: readonly string[];
}

/**
 * Begins a paper from the bench. What does not fit its slot stays open for a person: cut short it would say something
 * else. Where the reasons stand as running text, every half-sentence has its footnotes. The draft keeps what the listing
 * said, so that it asks where the listing says something else later.
 */
export function paperOf(template: Template, bench: PaperBench & PaperExtras, { id, now }: NewPaper): Paper {
  const title = `${template.title}: ${bench.listing.name}`.slice(0, 200);
  const base = newDraft({ template, case: bench.case, id, now, title });
  const { values, unfit } = paperValues(template, bench);
  const filled = { ...values, ...fitting(template, { similar: bench.similar }).values };
  const blocks =
    template.id === 'listing-criteria-annex' ? [...template.body.blocks, bench.annex] : template.body.blocks;
  const lines = runningLines(template, bench, filled);
  const document = identified({ blocks: mapBlocks(blocks, (name) => lines[name]) });
  const draft: Draft = {
    ...base,
    listing: bench.listing.id,
    values: { ...base.values, ...filled },
    basis: { ...base.basis, ...values },
    document,
  };
  return { draft, unfit };
}

/** What the listing says for each slot of its paper, and the slots for which that is more than fits. */
export function paperValues(template: Template, bench: PaperBench): Fitting {
  return fitting(template, valuesOf(template, bench));
}

interface Fitting {
  readonly values: Readonly<Record<string, string>>;
  readonly unfit: readonly string[];
}

function fitting(template: Template, all: Values): Fitting {
  const wanted = Object.entries(all).flatMap(([name, value]) => {
    const slot = template.slots.find((one) => one.name === name);
    return slot && value !== undefined && value.trim() !== '' ? [{ slot, value: value.trim() }] : [];
  });
  const unfit = wanted.filter(({ slot, value }) => whyUnfit(slot, value) !== undefined).map(({ slot }) => slot.name);
  const values = wanted.filter(({ slot }) => !unfit.includes(slot.name)).map(({ slot, value }) => [slot.name, value]);
  return { values: Object.fromEntries(values), unfit };
}

type Values = Readonly<Record<string, string | undefined>>;

function valuesOf(template: Template, bench: PaperBench): Values {
  const { listing, coverage, reasons } = bench;
  const part = (id: keyof Reasons['parts']) => plainReasons(reasons.parts[id]);
  const option = (slot: string, place: number | undefined) => optionAt(template, slot, place);
  const aliases = listing.aliases.filter(({ kind, text }) => kind !== 'original' && text.trim() !== '');
  const head = lastOf(bestOf(coverage, ['head']));
  return {
    'subject-name': listing.name,
    'original-name': listing.aliases.find(({ kind }) => kind === 'original')?.text,
    'subject-kind': option('subject-kind', places.kind[listing.kind]),
    aliases: aliases.map(({ text }) => text.trim()).join('\n'),
    identifiers: identifiersOf(bench),
    occasion: option('occasion', places.occasion[listing.occasion]),
    proposer: option('proposer', placeOf(places.proposer, listing.proposer)),
    regime: option('regime', placeOf(places.regime, listing.regime)),
    head:
      template.id === 'statement-of-reasons'
        ? option('head', closingPlace(coverage, listing))
        : option('head', placeOf(places.head, head)),
    'conduct-kind': option('conduct-kind', placeOf(places.attack, lastOf(bestOf(coverage, ['attack'])))),
    'external-kind': option('external-kind', placeOf(places.external, lastOf(bestOf(coverage, ['external'])))),
    'target-kind': option('target-kind', placeOf(places.target, lastOf(bestOf(coverage, ['target', 'third-state'])))),
    factor: option('factor', placeOf(places.effect, lastOf(bestOf(coverage, ['effect'])))),
    'factor-shown': part('effect'),
    who: part('who'),
    act: part('act'),
    'effect-reason': part('effect'),
    tie: part('link'),
    persistence: part('persistence'),
    'third-state-limb': part('third-state'),
    'significant-effect': part('effect'),
    'external-link': plainReasons(halvesOfLimb(bench, 'external')),
    conduct: plainReasons(halvesOfLimb(bench, listing.regime === 'hybrid' ? 'conduct' : 'attack')),
    'personal-link': part('link'),
    'listing-date': officialDate(listing.listedOn),
    backing: claimsOf(bench),
    evidence: claimsOf(bench),
    claims: claimsOf(bench),
  };
}

function halvesOfLimb({ reasons }: PaperBench, limb: string) {
  return Object.values(reasons.parts)
    .flat()
    .filter(({ rests }) => rests.some((one) => one.limb.id === limb));
}

function identifiersOf({ listing, case: file, words }: PaperBench): string {
  return listing.identifiers
    .filter(({ value }) => value.trim() !== '')
    .map(({ kind, value, evidence }) => {
      const piece = Object.hasOwn(file.evidence, evidence) ? file.evidence[evidence] : undefined;
      const said = `${words.identifier(kind)}: ${value.trim()}`;
      return piece ? `${said}; ${words.piece(piece.number)}` : said;
    })
    .join('\n');
}

/** One claim a line: the half-sentence, what it rests on, from whom, and whether that may be shown. */
function claimsOf({ reasons, words }: PaperBench): string {
  return Object.values(reasons.parts)
    .flat()
    .flatMap(({ text, rests }) =>
      rests.map(({ tied: { extract, isDisclosable } }) => {
        const label = extract?.number === undefined ? words.fact : words.piece(extract.number);
        return [text, label, extract?.originator ?? '', isDisclosable ? words.yes : words.no]
          .filter(Boolean)
          .join('; ');
      }),
    )
    .join('\n');
}

/** By slot: the running text that takes its place, with footnotes. Only what also fits the slot is put in. */
export function runningLines(
  template: Template,
  { reasons: { parts }, words, coverage }: PaperBench,
  values: Values,
): Readonly<Record<string, readonly Inline[] | undefined>> {
  if (template.id !== 'statement-of-reasons') return {};
  const running = Object.entries(runningParts).flatMap(([slot, part]): [string, readonly Inline[]][] =>
    parts[part].length > 0 && values[slot] !== undefined ? [[slot, inlinesOf(parts[part], words)]] : [],
  );
  const closing = values['head'] === undefined ? {} : { head: closingLine(coverage, words.acts) };
  return { ...Object.fromEntries(running), ...closing };
}

/** Slots whose text runs in the statement of reasons, with the part that it is. */
const runningParts = {
  who: 'who',
  act: 'act',
  'effect-reason': 'effect',
  tie: 'link',
  persistence: 'persistence',
  'third-state-limb': 'third-state',
} as const;

/** The closing half-sentence is a choice: the slot stays, with the article that it repeats at its foot. */
function closingLine({ regime, limbs }: Coverage, acts: string): readonly Inline[] {
  const article = limbs.find(({ limb }) => limb.part === 'link')?.limb.article ?? regime.title;
  return [
    { type: 'slot', name: 'head' },
    { type: 'footnote', children: [{ type: 'text', text: `${article}, ${acts}.` }] },
  ];
}
