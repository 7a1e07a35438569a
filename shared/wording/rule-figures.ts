import { matches } from './compiled';
import { type Found, type Reading, spanOf } from './desk';

/** Years, numbers and shares as typed. */
const figure =
  /\b(?:1[89]\d\d|20\d\d)\b|(?<![\p{L}\d/-])\d{1,3}(?:[,.\s\u00a0\u202f]\d{3})+\b|(?<![\p{L}\d/-])\d{2,}\b|\b\d[\s\u00a0\u202f]?%/u;

/** Figures, years and citations of law that the drafter typed and no source stands under. */
export function figures({ line, lexicon, sentences }: Reading): readonly Found[] {
  if (line.kind === 'heading' || line.hasGround) return [];
  const inField = ({ from, to }: Span) => line.fromFields.some(([start, end]) => from < end && start < to);
  const found = [...numbersIn(line.text)];
  if (lexicon) {
    const { acts, percent } = lexicon.lexicon.figures;
    for (const sentence of sentences)
      for (const match of [acts, percent].flatMap((patterns) =>
        matches(lexicon.set(patterns), sentence.tokens, lexicon),
      ))
        found.push(withNumber(spanOf(sentence, match), line.text));
  }
  const [first] = found.filter((span) => !inField(span)).sort((a, b) => a.from - b.from || b.to - a.to);
  return first ? [{ rule: 'figure', ...first }] : [];
}

type Span = { readonly from: number; readonly to: number };

/** A number in the list of a paragraph ("1.", "(2)") is no figure. */
function* numbersIn(text: string): Generator<Span> {
  for (const { 0: words, index } of text.matchAll(new RegExp(figure, 'gu'))) {
    if (/^\s*\(?$/u.test(text.slice(0, index)) && /^[.)]\s/u.test(text.slice(index + words.length))) continue;
    yield { from: index, to: index + words.length };
  }
}

/** A citation with the number that follows its name. */
function withNumber({ from, to }: Span, text: string): Span {
  return {
    from,
    to: to + (/^[\s\u00a0]*(?:\([^)]{1,12}\)[\s\u00a0]*)?[\d/]*/u.exec(text.slice(to))?.[0].trimEnd().length ?? 0),
  };
}

/** Fields that the template does not have. */
export function unknownFields({ line, desk }: Reading): readonly Found[] {
  return line.fields
    .filter((name) => !desk.fields.includes(name))
    .map((name): Found => {
      const at = Math.max(0, line.text.indexOf(`{{${name}}}`));
      return { rule: 'unknown-field', from: at, to: at + name.length + 4, said: name };
    });
}
