import { type CheckedLine, checkLine } from './check-line';
import { checkText } from './check-text';
import { type CompiledLexicon, compileLexicon } from './compiled';
import type { KnownNames, WordingDesk, WordingRules } from './desk';
import type { WordingContent, WordingFinding, WordingLine } from './model';

/** Reads texts, and remembers lines: while one paragraph is typed in, the others are not read again. */
export interface WordingChecker {
  check(lines: readonly WordingLine[], desk: WordingDesk): readonly WordingFinding[];
}

/**
 * A checker over the rules and names of a content pack. It keeps the lines of the last text it read under the same desk,
 * by what they say and not by where they stand; lines that have gone are forgotten.
 * @throws `content/schema` when a pattern of the lexicon cannot be read
 */
export function wordingChecker(content: WordingContent, known: KnownNames): WordingChecker {
  let kept: Kept = { desk: '', lines: new Map() };
  let made: Made | undefined;
  // compiled anew only when the case names other States
  const rulesFor = (states: readonly string[]): WordingRules => {
    const key = states.join('\n');
    if (made?.states !== key) made = { states: key, rules: rulesOf(content, known, states) };
    return made.rules;
  };
  return {
    check: (lines, desk) => {
      const key = JSON.stringify(desk);
      const rules = rulesFor(desk.states);
      const before = key === kept.desk ? kept.lines : undefined;
      const next = new Map<string, CheckedLine>();
      const checked = lines.map((line) => {
        const said = sameAs(line);
        const found = next.get(said) ?? before?.get(said) ?? checkLine(line, desk, rules);
        next.set(said, found);
        return { ...found, line };
      });
      kept = { desk: key, lines: next };
      return checkText(checked, desk, rules);
    },
  };
}

interface Kept {
  readonly desk: string;
  readonly lines: ReadonlyMap<string, CheckedLine>;
}

interface Made {
  readonly states: string;
  readonly rules: WordingRules;
}

/** Everything of a line but its place. */
function sameAs({ kind, text, language, isQuoted, marking, hasGround, fromFields, fields }: WordingLine): string {
  const fixed = `${kind} ${language} ${isQuoted} ${marking} ${hasGround}`;
  const own = fields.length + fromFields.length === 0 ? '' : JSON.stringify([fields, fromFields]);
  return `${fixed}\n${own}\n${text}`;
}

function rulesOf(content: WordingContent, known: KnownNames, states: readonly string[]): WordingRules {
  const names = [...new Set([...known.states, ...states])].filter((name) => name.trim() !== '');
  // a language is made ready when the first line in it is read
  const compiled = new Map<string, CompiledLexicon | undefined>();
  const lexiconFor = (language: string): CompiledLexicon | undefined => {
    const lexicon = content.lexicons.find((one) => one.language === language);
    const made = compiled.get(language) ?? (lexicon && compileLexicon(lexicon, { states: names }));
    compiled.set(language, made);
    return made;
  };
  return {
    rules: new Map(content.rules.map((rule) => [rule.id, rule])),
    claims: content.claims,
    speech: content.speech,
    known,
    lexiconFor,
  };
}
