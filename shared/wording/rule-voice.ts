import { isInThirdPerson, speaksForUnion } from '../drafting/kinds';
import { type CompiledLexicon, type Match, matches } from './compiled';
import { type Found, offersFor, type Reading, spanOf } from './desk';
import type { RuleId, WordingSpeech } from './model';
import { isInQuotes, scopeOf } from './scope';
import { keyOf, type Sentence } from './tokens';

/** Who speaks, in whose name, and how strongly. */
export function voice(reading: Reading): readonly Found[] {
  const { lexicon, sentences, desk, line } = reading;
  if (!lexicon) return [];
  const { voices } = lexicon.lexicon;
  const said = (rule: RuleId, patterns: readonly string[]) =>
    sentences.flatMap((sentence) =>
      held(sentence, patterns, lexicon)
        .slice(0, 1)
        .map((match): Found => ({ rule, ...spanOf(sentence, match) })),
    );
  const own = (found: readonly Found[]) =>
    line.isQuoted ? [] : found.filter(({ from }) => !isInQuotes(line.text, from));
  const forUnion = speaksForUnion(desk.kind);
  const attributes = forUnion && desk.codes.a3 === 'yes';
  return own([
    ...(isInThirdPerson(desk.kind) ? firstPerson(reading, lexicon) : []),
    ...(forUnion ? [] : onBehalf(reading, lexicon)),
    ...(attributes ? [] : said('union-attributes', voices['union-attributes'])),
    ...(forUnion ? [] : membersAssess(reading, lexicon)),
    ...strength(reading, lexicon),
  ]);
}

/** Matches that are said: not denied, not asked. */
function held(sentence: Sentence, patterns: readonly string[], lexicon: CompiledLexicon): readonly Match[] {
  const scope = scopeOf(sentence, lexicon);
  return matches(lexicon.set(patterns), sentence.tokens, lexicon).filter((match) => !scope.isUnsaid(match));
}

/** Neither the numeral of `Annex I` nor an initial. A denied or asked first person is one all the same. */
function firstPerson({ sentences, line }: Reading, lexicon: CompiledLexicon): readonly Found[] {
  const numbered = /(?:\b(?:Annex|Article|Chapter|Part|Section|Title|Volume|Annexe|Chapitre|Partie|Titre)\s)$/u;
  return sentences.flatMap((sentence) => {
    const found = matches(lexicon.set(lexicon.lexicon.voices['first-person']), sentence.tokens, lexicon)
      .map((match) => spanOf(sentence, match))
      .find(({ from, to }) => {
        const words = line.text.slice(from, to);
        return words !== 'I' || !(numbered.test(line.text.slice(0, from)) || /^[.)]/.test(line.text.slice(to)));
      });
    return found ? [{ rule: 'first-person' as const, ...found }] : [];
  });
}

/** Some of them may be said to assess: they have agreed to be counted. */
function membersAssess({ sentences }: Reading, lexicon: CompiledLexicon): readonly Found[] {
  const { voices, classes } = lexicon.lexicon;
  return sentences.flatMap((sentence) => {
    const some = matches(lexicon.set(classes['some-members'] ?? []), sentence.tokens, lexicon);
    // experts of Member States are not the Member States
    const isOfThem = ({ from }: Match) => /^(?:of|from|de|des|d')$/u.test(sentence.tokens[from - 1]?.key ?? '');
    const isSome = (match: Match) =>
      isOfThem(match) || some.some((one) => one.from <= match.from && match.from < one.to);
    return held(sentence, voices['members-assess'], lexicon)
      .filter((match) => !isSome(match))
      .slice(0, 1)
      .map((match): Found => ({ rule: 'members-assess', ...spanOf(sentence, match) }));
  });
}

/** To cite a declaration of a day, made on behalf of the Union, is no speaking for it. */
function onBehalf({ sentences, line }: Reading, lexicon: CompiledLexicon): readonly Found[] {
  const cited = [/(?<!\p{L})(?:declaration|statement|déclaration)s?\b/iu, /\b(?:19|20)\d\d\b/u];
  return sentences.flatMap((sentence) => {
    const words = line.text.slice(sentence.start, sentence.end);
    if (line.kind !== 'heading' && cited.every((pattern) => pattern.test(words))) return [];
    return held(sentence, lexicon.lexicon.voices['on-behalf'], lexicon)
      .slice(0, 1)
      .map((match): Found => {
        const span = spanOf(sentence, match);
        return { rule: 'on-behalf', ...span, offers: offersFor([''], span) };
      });
  });
}

/** Words that do something, against the measures that carry them. A paper that serves no measure is the house's own. */
function strength({ rules, desk, sentences, line }: Reading, lexicon: CompiledLexicon): readonly Found[] {
  if (desk.measures.length === 0) return [];
  const carries = ({ measures }: WordingSpeech) => measures.some((measure) => desk.measures.includes(measure));
  return rules.speech
    .filter((act) => !carries(act))
    .flatMap((act) =>
      sentences.flatMap((sentence) =>
        held(sentence, lexicon.lexicon.speech[act.id], lexicon)
          .filter((match) => !isReported(sentence, match))
          .slice(0, 1)
          .map((match): Found => {
            const span = verbOf(sentence, match);
            const less = weaker(act, line, span);
            return { rule: 'verb-strength', ...span, said: act.id, offers: offersFor(less, span) };
          }),
      ),
    );
}

/** Between who speaks and the verb begins what somebody is told: "the Ministry told the Delegation that it condemns". */
function isReported({ tokens }: Sentence, { from, to }: Match): boolean {
  return tokens.slice(from, to).some(({ key }) => key === 'that' || key === 'que' || key === "qu'");
}

/** A word that says less, in the form in which the verb stands. */
function weaker(act: WordingSpeech, { text, language }: Reading['line'], span: { from: number; to: number }) {
  const offers = language === 'fr' ? act.offers.fr : act.offers.en;
  const verb = keyOf(text.slice(span.from, span.to));
  return Object.entries(offers).flatMap(([form, less]) => (form === verb ? [less] : []));
}

/** The last word of a match is its verb. */
function verbOf(sentence: Sentence, match: Match): { readonly from: number; readonly to: number } {
  return spanOf(sentence, { from: match.to - 1, to: match.to });
}
