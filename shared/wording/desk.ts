import type { Marking } from '../case/model';
import type { CodeId } from '../decision/attribution';
import type { Truth } from '../decision/truth';
import type { TemplateKind } from '../drafting/kinds';
import type { CompiledLexicon, Match } from './compiled';
import type {
  RuleId,
  WordingClaim,
  WordingLine,
  WordingOffer,
  WordingPlace,
  WordingRule,
  WordingSpeech,
} from './model';
import type { Sentence } from './tokens';

/** What a text is held against: who speaks, what the answers on file allow, and what happened. */
export interface WordingDesk {
  readonly kind: TemplateKind;
  readonly language: string;
  readonly marking: Marking;
  /** Measures that the paper serves. */
  readonly measures: readonly string[];
  /** Whether each code may be used, by the answers on file. Kinds, not ranks: none of them stands for another. */
  readonly codes: Readonly<Record<CodeId, Truth>>;
  /** Rules that the answers on file put to rest. */
  readonly settled: readonly RuleId[];
  /** Fields that the template has. */
  readonly fields: readonly string[];
  /** When the activity began and ended, as ISO 8601 days; empty where the case does not say. */
  readonly began: string;
  readonly ended: string;
  /** Names of States in the facts of the case. */
  readonly states: readonly string[];
  /** States that are no suspects: the Member States, and the victim. */
  readonly friends: readonly string[];
  /** The day of reading: names that ended before it are old. */
  readonly at: string;
}

/** A name that no longer holds since a day, and what holds instead. */
export interface OldName {
  readonly name: string;
  readonly since: string;
  readonly now: string;
}

/** An acronym with its long form. */
export interface KnownAcronym {
  readonly acronym: string;
  readonly long: string;
}

/** An act by its number, such as 2019/797, with the one right way to name it and its day. */
export interface KnownAct {
  readonly number: string;
  readonly short: string;
  readonly adopted: string;
}

/** Agreed language for one code, in two languages. */
export interface CodeWording {
  readonly code: CodeId;
  readonly en: string;
  readonly fr?: string | undefined;
}

/** What the content knows by name. */
export interface KnownNames {
  readonly states: readonly string[];
  readonly oldNames: readonly OldName[];
  readonly acronyms: readonly KnownAcronym[];
  readonly acts: readonly KnownAct[];
  readonly wordings: readonly CodeWording[];
}

/** The rules, ready to be asked. */
export interface WordingRules {
  readonly rules: ReadonlyMap<RuleId, WordingRule>;
  readonly claims: readonly WordingClaim[];
  readonly speech: readonly WordingSpeech[];
  readonly known: KnownNames;
  lexiconFor(language: string): CompiledLexicon | undefined;
}

/** One line, taken apart. Without a lexicon of its language only rules that need no words look at it. */
export interface Reading {
  readonly line: WordingLine;
  readonly sentences: readonly Sentence[];
  readonly lexicon: CompiledLexicon | undefined;
  readonly desk: WordingDesk;
  readonly rules: WordingRules;
}

/** What a rule found in a line, by place in its text. */
export interface Found {
  readonly rule: RuleId;
  readonly from: number;
  readonly to: number;
  readonly said?: string;
  readonly allowed?: readonly string[];
  readonly offers?: readonly WordingOffer[];
  /** Where the text says otherwise. */
  readonly other?: WordingPlace;
}

/** The place of matched words in the text of the line. */
export function spanOf({ tokens }: Sentence, { from, to }: Match): { readonly from: number; readonly to: number } {
  return { from: tokens[from]?.start ?? 0, to: tokens[to - 1]?.end ?? 0 };
}

/** Words in place of exactly what was found. */
export function offersFor(
  texts: readonly string[],
  { from, to }: { from: number; to: number },
): readonly WordingOffer[] {
  return texts.map((text) => ({ text, from, to }));
}
