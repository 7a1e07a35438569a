import { z } from '../base/zod';
import type { Marking } from '../case/model';
import { codeIds } from '../decision/attribution';
import { type Condition, conditionSchema } from '../decision/model';
import { groundSchema } from '../document/ground';
import { templateKinds } from '../drafting/kinds';

/** Rules of wording are content: what each finds is code, what it says and which words it knows stand in `content/wording`. */
export const ruleIds = [
  'attribution',
  'union-attributes',
  'members-assess',
  'on-behalf',
  'verb-strength',
  'first-person',
  'regime-term',
  'acronym',
  'old-name',
  'spelling',
  'act-number',
  'date',
  'marking',
  'tlp',
  'figure',
  'unknown-field',
  'address',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** `warning`: the text says what it may not. `advice`: a reviewer would ask. Neither keeps a draft from leaving. */
export const findingLevels = ['warning', 'advice'] as const;
export type FindingLevel = (typeof findingLevels)[number];

export const wordingRuleSchema = z.strictObject({
  id: z.enum(ruleIds),
  title: z.string().min(1).max(120),
  level: z.enum(findingLevels),
  /** What it finds and why that matters. */
  text: z.string().min(1).max(900),
  /** What to do. */
  remedy: z.string().min(1).max(400),
  /** Ways in which a careful text differs from a finding: what it leaves alone. */
  leaves: z.string().min(1).max(500),
  /** Kinds of papers in which it never looks. */
  except: z.array(z.enum(templateKinds)).max(20).default([]),
  /** Answers under which it has nothing to say. */
  unless: conditionSchema.optional(),
  grounds: z.array(groundSchema).min(1).max(6),
});
export type WordingRule = Omit<z.infer<typeof wordingRuleSchema>, 'unless'> & {
  readonly unless?: Condition | undefined;
};

/** What a sentence can say about an author. A kind, not a rank: each names the codes that carry it. */
export const claimIds = [
  'author-state',
  'author-organ',
  'control',
  'link',
  'association',
  'relayed',
  'territory',
  'group',
  'listing',
] as const;
export type ClaimId = (typeof claimIds)[number];

const contentId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

export const wordingClaimSchema = z.strictObject({
  id: z.enum(claimIds),
  title: z.string().min(1).max(120),
  /** The codes whose wording may say this; the first is the one a finding names. */
  codes: z.array(z.enum(codeIds)).min(1).max(6),
  /** Papers of which this is the very matter. */
  kinds: z.array(z.enum(templateKinds)).max(6).default([]),
  measures: z.array(contentId).max(12).default([]),
  grounds: z.array(groundSchema).min(1).max(4),
});
export type WordingClaim = z.infer<typeof wordingClaimSchema>;

/** What a speaker does by saying it. */
export const speechIds = ['condemn', 'call', 'attribute', 'announce'] as const;
export type SpeechId = (typeof speechIds)[number];

/** By the verb as it stands, in small letters: what to put in its place. */
const offersSchema = z.strictObject({
  en: z.record(z.string().max(40), z.string().max(120)).default({}),
  fr: z.record(z.string().max(40), z.string().max(120)).default({}),
});

export const wordingSpeechSchema = z.strictObject({
  id: z.enum(speechIds),
  title: z.string().min(1).max(120),
  /** Measures that carry such a word. */
  measures: z.array(contentId).max(40),
  /** Words that say less. */
  offers: offersSchema.prefault({}),
  grounds: z.array(groundSchema).min(1).max(4),
});
export type WordingSpeech = z.infer<typeof wordingSpeechSchema>;

/** A pattern of words: see `pattern.ts`. */
const pattern = z.string().min(1).max(260);
const patterns = z.array(pattern).max(120);

export const wordingTermSchema = z.strictObject({
  /** `public`: a term of art in a text that speaks to everyone. `regime`: an everyday word in a legal text. */
  in: z.enum(['public', 'regime']),
  say: patterns.min(1),
  offers: z.array(z.string().min(1).max(80)).min(1).max(3),
});

export const lexiconSchema = z.strictObject({
  language: z.enum(['en', 'fr']),
  /** Lists of words that patterns name as `<class>`. */
  classes: z.record(contentId, z.array(z.string().min(1).max(260)).min(1).max(160)),
  /** Endings of what is called after a State, by the ending of its name; the first that fits. */
  peoples: z.record(z.string().max(8), z.array(z.string().min(1).max(12)).max(16)),
  claims: z.record(z.enum(claimIds), patterns),
  /** What anybody can be said to have done, with `<author>` in the place of who: a State, an organ of one, a group. */
  authors: patterns,
  /** Who passes on a finding: a State (A2), or some Member States (A4). */
  frames: z.record(z.enum(['relayed', 'association']), patterns),
  speech: z.record(z.enum(speechIds), patterns),
  voices: z.record(z.enum(['first-person', 'on-behalf', 'union-attributes', 'members-assess']), patterns),
  scope: z.record(
    z.enum([
      'negators',
      'not-negators',
      'after',
      'suspenders',
      'boundaries',
      'openings',
      'benign',
      'past',
      'stops',
      'joints',
    ]),
    patterns,
  ),
  terms: z.array(wordingTermSchema).max(20),
  /** Words that name the sanctions regime: near them its terms are at home. */
  regime: patterns,
  /** Words about a name that say it is one of before. */
  former: patterns,
  figures: z.strictObject({ acts: patterns, percent: patterns }),
  events: z.strictObject({ began: patterns, ended: patterns }),
  months: z.array(z.string().min(3).max(12)).length(12),
  weekdays: z.array(z.string().min(3).max(12)).length(7),
  /** Capitals that need no explanation, and verbs that some papers write in capitals. */
  capitals: z.array(z.string().min(1).max(20)).max(120),
});
export type Lexicon = z.infer<typeof lexiconSchema>;
export const wordingLanguages = ['en', 'fr'] as const;
export type WordingLanguage = (typeof wordingLanguages)[number];

/** Everything that `content/wording` holds. */
export interface WordingContent {
  readonly rules: readonly WordingRule[];
  readonly claims: readonly WordingClaim[];
  readonly speech: readonly WordingSpeech[];
  readonly lexicons: readonly Lexicon[];
}

/** A paragraph of plain text with its place. */
export interface WordingLine {
  /** Id of the block, where it has one; the path says where it stands in any case. */
  readonly block: string | undefined;
  readonly path: readonly number[];
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'footnote';
  readonly text: string;
  readonly language: string;
  /** Words of somebody else, in a quotation. */
  readonly isQuoted: boolean;
  readonly marking?: Marking | undefined;
  /** A source stands under it, or the words come out of a field. Stretches from field values are not asked for one. */
  readonly hasGround: boolean;
  readonly fromFields: readonly (readonly [number, number])[];
  /** Names of the fields in it. */
  readonly fields: readonly string[];
}

/** Words to put in place of a stretch of the text. */
export interface WordingOffer {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch of a line of the text. */
export interface WordingPlace {
  readonly block: string | undefined;
  readonly path: readonly number[];
  readonly from: number;
  readonly to: number;
}

export interface WordingFinding {
  readonly rule: RuleId;
  readonly level: FindingLevel;
  readonly block: string | undefined;
  readonly path: readonly number[];
  /** Place of the words in the text of the line, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** What the text says (a claim, a verb, a date), by id or as words; and what would do instead. */
  readonly said?: string | undefined;
  readonly allowed?: readonly string[] | undefined;
  readonly offers: readonly WordingOffer[];
  /** Where the text says otherwise: the other spelling of a name. */
  readonly other?: WordingPlace | undefined;
}
