import { type CodeId, codeIds } from '../decision/attribution';
import { type Claim, claimsIn } from './claims';
import type { Found, Reading, WordingDesk } from './desk';
import type { WordingClaim, WordingOffer } from './model';
import { scopeOf } from './scope';

/** How many wordings are offered at once. */
const MOST = 3;

/**
 * What each sentence says about an author, against the codes that the answers on file allow. A claim is carried by the
 * codes its record names and by no other: kinds are never ranked.
 */
export function attribution(reading: Reading): readonly Found[] {
  const { lexicon, sentences, line, rules, desk } = reading;
  if (!lexicon || line.kind === 'heading') return [];
  return sentences.flatMap((sentence) =>
    claimsIn(scopeOf(sentence, lexicon), lexicon, {
      text: line.text,
      isQuoted: line.isQuoted,
      at: desk.at,
      friends: desk.friends,
    }).flatMap((claim): readonly Found[] => {
      const record = rules.claims.find(({ id }) => id === claim.id);
      if (!record || isCarried(record, desk)) return [];
      const allowed = codeIds.filter((code) => desk.codes[code] === 'yes');
      const offers = offersOf(reading, claim, allowed);
      return [{ rule: 'attribution', from: claim.from, to: claim.to, said: claim.id, allowed, offers }];
    }),
  );
}

/** Whether a code that may be used says this, or the paper is about nothing else. */
export function isCarried({ codes, kinds, measures }: WordingClaim, desk: WordingDesk): boolean {
  return (
    codes.some((code) => desk.codes[code] === 'yes') ||
    kinds.includes(desk.kind) ||
    measures.some((measure) => desk.measures.includes(measure))
  );
}

/** Agreed language of the codes that may be used, in place of the sentence. To name nobody is always at hand. */
function offersOf({ rules, line }: Reading, { sentence }: Claim, allowed: readonly CodeId[]): readonly WordingOffer[] {
  const order: readonly CodeId[] = [...allowed.filter((code) => code !== 'a0'), 'a0'];
  const texts = order.flatMap((code) => {
    const wording = rules.known.wordings.find((one) => one.code === code);
    const text = line.language === 'fr' ? wording?.fr : wording?.en;
    return text === undefined ? [] : [text];
  });
  return texts.slice(0, MOST).map((text) => ({ text, ...sentence }));
}
