import { groupBy } from '../base/group-by';
import { asFinding, type CheckedLine } from './check-line';
import { dayInWords } from './dates';
import { offersFor, type WordingDesk, type WordingRules } from './desk';
import type { RuleId, WordingFinding } from './model';
import { type Placed, spellings } from './rule-spelling';

/** What only the whole text shows: acronyms before their explanation, names in two spellings, two days for one event. */
export function checkText(
  lines: readonly CheckedLine[],
  desk: WordingDesk,
  rules: WordingRules,
): readonly WordingFinding[] {
  const isOn = (rule: RuleId) => {
    const record = rules.rules.get(rule);
    return record !== undefined && !record.except.includes(desk.kind) && !desk.settled.includes(rule);
  };
  const across = [...acronyms(lines, rules), ...spellings(lines), ...eventDays(lines, desk, rules)];
  const own = lines.flatMap((line) => line.found.map((found) => ({ line, found })));
  const place = new Map(lines.map((line, at) => [line, at]));
  return [...own, ...across]
    .filter(({ found }) => isOn(found.rule))
    .map(({ line, found }) => ({ finding: asFinding(found, line, rules), at: place.get(line) ?? 0 }))
    .sort((a, b) => a.at - b.at || a.finding.from - b.finding.from)
    .map(({ finding }) => finding);
}

function acronyms(lines: readonly CheckedLine[], { known }: WordingRules): readonly Placed[] {
  const uses = lines.flatMap((line) => line.acronyms.map((use) => ({ line, use })));
  return [...groupBy(uses, ({ use }) => use.acronym)].flatMap(([acronym, all]): readonly Placed[] => {
    const [first, ...rest] = all;
    if (!first) return [];
    const place = (
      { line, use: { from, to } }: (typeof uses)[number],
      said: string,
      offers: readonly string[],
    ): Placed => ({
      line,
      found: { rule: 'acronym', from, to, said, offers: offersFor(offers, { from, to }) },
    });
    if (!first.use.isDefinition) {
      const long = first.line.line.language === 'en' && known.acronyms.find((one) => one.acronym === acronym)?.long;
      return [place(first, 'undefined', long ? [`${long} (${acronym})`] : [])];
    }
    const again = rest.find(({ use }) => use.isDefinition);
    if (again) return [place(again, 'again', [])];
    return rest.length === 0 ? [place(first, 'unused', [])] : [];
  });
}

/** Two days for the beginning, or the end, where the case gives none. The later one in the text is marked. */
function eventDays(lines: readonly CheckedLine[], desk: WordingDesk, rules: WordingRules): readonly Placed[] {
  const all = lines.flatMap((line) => line.events.map((event) => ({ line, ...event })));
  return (['began', 'ended'] as const).flatMap((event): readonly Placed[] => {
    const [first, ...rest] = desk[event] === '' ? all.filter((one) => one.event === event) : [];
    const other = rest.find(({ said }) => first && (said.day !== first.said.day || said.month !== first.said.month));
    if (!first || !other) return [];
    const lexicon = rules.lexiconFor(other.line.line.language)?.lexicon;
    const { year, month, day } = first.said;
    const iso = [year ?? other.said.year ?? 0, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
    const right = lexicon ? dayInWords(iso, lexicon) : iso;
    const { from, to } = other.said;
    return [
      {
        line: other.line,
        found: { rule: 'date', from, to, said: event, allowed: [right], offers: offersFor([right], other.said) },
      },
    ];
  });
}
