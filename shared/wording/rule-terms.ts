import { isLegal, isOutgoing } from '../drafting/kinds';
import { isAtMost } from '../drafting/marking';
import { matches } from './compiled';
import { type Found, offersFor, type Reading, spanOf } from './desk';
import { isInQuotes } from './scope';

/**
 * "Cyber-attack" is what Decision (CFSP) 2019/797 defines; other texts speak of malicious activity. Where a sentence
 * names the regime, or cites somebody, its words stand.
 */
export function regimeTerm({ lexicon, sentences, line, desk }: Reading): readonly Found[] {
  if (!lexicon || line.isQuoted) return [];
  const place = isLegal(desk.kind) ? 'regime' : 'public';
  return sentences.flatMap((sentence) => {
    if (place === 'public' && matches(lexicon.set(lexicon.lexicon.regime), sentence.tokens, lexicon).length > 0)
      return [];
    return lexicon.lexicon.terms
      .filter((term) => term.in === place)
      .flatMap(({ say, offers }) =>
        matches(lexicon.set(say), sentence.tokens, lexicon)
          .map((match) => spanOf(sentence, match))
          .filter(({ from }) => !isInQuotes(line.text, from))
          .slice(0, 1)
          .map((span): Found => {
            const words = line.text.slice(span.from, span.to);
            return {
              rule: 'regime-term',
              ...span,
              said: words,
              allowed: offers,
              offers: offersFor(shapedAs(words, offers), span),
            };
          }),
      );
  });
}

/** Offers in the number and with the first letter of the words they replace. */
function shapedAs(words: string, offers: readonly string[]): readonly string[] {
  const isPlural = /s$/u.test(words);
  const isCapital = /^\p{Lu}/u.test(words);
  return offers.map((offer) => {
    const [one = '', many = one] = offer.split(' / ');
    const chosen = isPlural ? many : one;
    return isCapital ? chosen.charAt(0).toUpperCase() + chosen.slice(1) : chosen;
  });
}

const label = /\bTLP\s?[:\s-]\s?(RED|AMBER(?:\s?\+\s?STRICT)?|GREEN|CLEAR|WHITE)\b/gu;

/** A label above CLEAR in a text that leaves, and WHITE, which version 2.0 of the protocol calls CLEAR. */
export function tlp({ line, desk }: Reading): readonly Found[] {
  return [...line.text.matchAll(label)].flatMap(({ 0: words, 1: colour = '', index }): readonly Found[] => {
    const span = { from: index, to: index + words.length };
    if (colour === 'CLEAR') return [];
    if (colour === 'WHITE') return [{ rule: 'tlp', ...span, said: 'WHITE', offers: offersFor(['TLP:CLEAR'], span) }];
    return isOutgoing(desk.kind)
      ? [{ rule: 'tlp', ...span, said: colour.replaceAll(' ', ''), allowed: ['CLEAR'] }]
      : [];
  });
}

/** Marks that no paper of this house may bear, and the one it may; as they head a paragraph or a quotation. */
const marks: readonly (readonly [RegExp, 'EUCI' | 'LIMITE'])[] = [
  [
    /\b(?:TR[EÈ]S SECRET UE|SECRET UE|CONFIDENTIEL UE|RESTREINT UE|EU (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)|NATO (?:SECRET|CONFIDENTIAL|RESTRICTED)|COSMIC TOP SECRET)\b(?:\s?\/\s?EU [A-Z ]*[A-Z])?/u,
    'EUCI',
  ],
  [/(?:^|[[(«“"\s])(LIMITE)(?=[\]):»”"\s]|$)/u, 'LIMITE'],
];

/** A paragraph or quotation that bears a higher mark than the document. */
export function markedHigher({ line, desk }: Reading): readonly Found[] {
  if (line.marking !== undefined && !isAtMost(line.marking, desk.marking))
    return [{ rule: 'marking', from: 0, to: line.text.length, said: line.marking, allowed: [desk.marking] }];
  for (const [pattern, mark] of marks) {
    const found = pattern.exec(line.text);
    if (!found || (mark === 'LIMITE' && (desk.marking === 'LIMITE' || !bears(line, found)))) continue;
    if (mark === 'EUCI' && !bears(line, found)) continue;
    const words = found[1] ?? found[0];
    const from = found.index + found[0].indexOf(words);
    return [{ rule: 'marking', from, to: from + words.length, said: words, allowed: [desk.marking] }];
  }
  return [];
}

/** A mark that stands alone, in brackets, at the head of the line or in a quotation; in a sentence it is only spoken of. */
function bears({ text, isQuoted }: Reading['line'], found: RegExpExecArray): boolean {
  const words = found[1] ?? found[0];
  const start = found.index + found[0].indexOf(words);
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(start + words.length).trimStart();
  return isQuoted || before === '' || (/[[(]$/u.test(before) && /^[\])]/u.test(after)) || isInQuotes(text, start);
}
