import { type CompiledLexicon, matches } from './compiled';
import { dayInWords, daysIn, isDay, type SaidDay, weekdayOf } from './dates';
import { type Found, offersFor, type Reading, spanOf } from './desk';
import { scopeOf } from './scope';
import type { Sentence } from './tokens';

/** How far after "began" its day may stand, in characters. */
const NEAR = 60;
/** How far before it: closer, since another verb may come between. */
const BEFORE = 30;

/** A day that the text gives for the beginning or the end of the activity. */
export interface EventDay {
  readonly event: 'began' | 'ended';
  readonly said: SaidDay;
}

/** Days that cannot be right by themselves: a weekday of another day, an act of another day, another day than the case has. */
export function dates(reading: Reading): readonly Found[] {
  const { lexicon, line } = reading;
  if (!lexicon) return [];
  const days = daysIn(line.text, lexicon.lexicon);
  if (days.length === 0) return [];
  return [...weekdays(days, lexicon), ...actDays(reading, days, lexicon), ...eventDays(reading, lexicon)];
}

function weekdays(days: readonly SaidDay[], { lexicon }: CompiledLexicon): readonly Found[] {
  return days.flatMap((said): readonly Found[] => {
    const right = weekdayOf(said);
    if (said.year === undefined || (right !== undefined && (said.weekday === undefined || said.weekday === right)))
      return [];
    const allowed = right === undefined ? [] : [lexicon.weekdays[right] ?? ''];
    return [{ rule: 'date', from: said.from, to: said.to, said: 'weekday', allowed }];
  });
}

/** `Decision (CFSP) 2019/797 of 17 May 2019`: the day that follows a number is that of the act. */
function actDays({ line, rules }: Reading, days: readonly SaidDay[], { lexicon }: CompiledLexicon): readonly Found[] {
  return rules.known.acts.flatMap(({ number, adopted }) => {
    const at = line.text.indexOf(number);
    const end = at + number.length;
    const said = days.find(
      ({ from }) => at >= 0 && from >= end && /^\s(?:of|du|of the)\s(?:the\s)?$/u.test(line.text.slice(end, from)),
    );
    if (!said || adopted.length < 10 || isDay(said, adopted)) return [];
    const right = dayInWords(adopted, lexicon);
    return [
      { rule: 'date', from: said.from, to: said.to, said: number, allowed: [right], offers: offersFor([right], said) },
    ];
  });
}

function eventDays(reading: Reading, compiled: CompiledLexicon): readonly Found[] {
  const { desk } = reading;
  return eventsIn(reading).flatMap(({ event, said }): readonly Found[] => {
    const known = desk[event];
    if (known === '' || isDay(said, known)) return [];
    const right = dayInWords(known, compiled.lexicon);
    return [
      { rule: 'date', from: said.from, to: said.to, said: event, allowed: [right], offers: offersFor([right], said) },
    ];
  });
}

/** What the line says of when the activity began and ended. An earlier activity, and work of one's own, have other days. */
export function eventsIn({ lexicon, line, sentences }: Reading): readonly EventDay[] {
  if (!lexicon) return [];
  const days = daysIn(line.text, lexicon.lexicon);
  if (days.length === 0) return [];
  return (['began', 'ended'] as const).flatMap((event) =>
    sentences.flatMap((sentence) => {
      const scope = scopeOf(sentence, lexicon);
      const isOther = matches(lexicon.set(lexicon.lexicon.scope.past), sentence.tokens, lexicon).length > 0;
      const [first] = matches(lexicon.set(lexicon.lexicon.events[event]), sentence.tokens, lexicon).filter(
        (match) => !isOther && !scope.isUnsaid(match) && !scope.isBenign(match) && namesActivity(sentence, lexicon),
      );
      if (!first) return [];
      const span = spanOf(sentence, first);
      // "began on 3 March"; else "on 3 March the attack began"
      const said =
        days.find(({ from }) => from >= span.to && from - span.to < NEAR && from < sentence.end) ??
        days.findLast(({ from, to }) => from >= sentence.start && to <= span.from && span.from - to < BEFORE);
      return said ? [{ event, said }] : [];
    }),
  );
}

function namesActivity(sentence: Sentence, lexicon: CompiledLexicon): boolean {
  return matches(lexicon.set(lexicon.lexicon.classes['context'] ?? []), sentence.tokens, lexicon).length > 0;
}
