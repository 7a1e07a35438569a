import { type AcronymUse, acronymsIn } from './acronyms';
import type { Found, Reading, WordingDesk, WordingRules } from './desk';
import type { WordingFinding, WordingLine } from './model';
import { type NameUse, namesIn } from './names';
import { addresses } from './rule-addresses';
import { attribution } from './rule-attribution';
import { dates, type EventDay, eventsIn } from './rule-dates';
import { figures, unknownFields } from './rule-figures';
import { actNumbers, oldNames } from './rule-names';
import { markedHigher, regimeTerm, tlp } from './rule-terms';
import { voice } from './rule-voice';
import { sentencesOf } from './tokens';

/** One line by itself: what is found in it, and what the pass over the whole text needs of it. */
export interface CheckedLine {
  readonly line: WordingLine;
  readonly found: readonly Found[];
  readonly acronyms: readonly AcronymUse[];
  readonly names: readonly NameUse[];
  readonly events: readonly EventDay[];
}

const finders: readonly ((reading: Reading) => readonly Found[])[] = [
  voice,
  attribution,
  regimeTerm,
  oldNames,
  actNumbers,
  dates,
  markedHigher,
  tlp,
  figures,
  unknownFields,
  addresses,
];

/** Reads one line. What comes out depends on nothing but the line, the desk and the rules, and can be kept by them. */
export function checkLine(line: WordingLine, desk: WordingDesk, rules: WordingRules): CheckedLine {
  const reading: Reading = {
    line,
    desk,
    rules,
    sentences: sentencesOf(line.text),
    lexicon: rules.lexiconFor(line.language),
  };
  return {
    line,
    found: withoutDoubles(finders.flatMap((finder) => finder(reading))),
    acronyms: acronymsIn(reading),
    names: namesIn(reading),
    events: eventsIn(reading),
  };
}

/** Rules that say the same of the same words: the first of these speaks. */
const before: readonly (readonly [Found['rule'], readonly Found['rule'][]])[] = [
  ['union-attributes', ['members-assess', 'attribution', 'verb-strength']],
  ['members-assess', ['attribution', 'verb-strength']],
  ['attribution', ['verb-strength']],
];

function withoutDoubles(found: readonly Found[]): readonly Found[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          before.some(([rule, over]) => other.rule === rule && over.includes(one.rule)) &&
          other.from < one.to &&
          one.from < other.to,
      ),
  );
}

/** A finding as it is shown: with its level, its words and the place of its line. */
export function asFinding(found: Found, { line }: CheckedLine, rules: WordingRules): WordingFinding {
  const { rule, from, to, said, allowed, offers = [], other } = found;
  return {
    rule,
    level: rules.rules.get(rule)?.level ?? 'advice',
    block: line.block,
    path: line.path,
    from,
    to,
    words: line.text.slice(from, to),
    said,
    allowed,
    offers,
    ...(other && { other }),
  };
}
