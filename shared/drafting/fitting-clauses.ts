import { type CodeDesk, codeStanding } from './attribution';
import type { Clause, Theme } from './clause';
import type { TemplateGroup } from './kinds';
import { groupOf, isInThirdPerson } from './kinds';
import type { Template } from './model';

/** Where clauses are wanted: in which paper and language, what may be said of an author, and which words stand there. */
export interface ClauseDesk extends CodeDesk {
  readonly template: Template;
  readonly language: string;
  /** The words of the paragraph in hand. */
  readonly paragraph: string;
}

/** What papers of each kind are made of; a theme that is not named is offered only for its words. */
const themesOf: Readonly<Record<TemplateGroup, readonly Theme[]>> = {
  approach: ['opening', 'due-diligence', 'call', 'norms', 'readiness', 'international-law', 'closing'],
  public: ['condemnation', 'solidarity', 'attribution', 'norms', 'call', 'international-law', 'press'],
  sanctions: ['sanctions', 'international-law', 'procedure'],
  support: ['solidarity', 'readiness', 'procedure'],
  partners: ['partners', 'readiness', 'human-rights', 'norms'],
  internal: ['procedure', 'call'],
};

/** Every clause that the paper may hold, the best fit first: words in common with the paragraph, then its theme, then as given. */
export function fittingClauses(clauses: readonly Clause[], desk: ClauseDesk): readonly Clause[] {
  const wanted = themesOf[groupOf(desk.template.kind)];
  const words = new Set(stemsOf(desk.paragraph));
  return clauses
    .filter((clause) => isAllowed(clause, desk))
    .map((clause) => ({ clause, score: scoreOf(clause, wanted, { words, desk }) }))
    .sort((a, b) => b.score - a.score)
    .map(({ clause }) => clause);
}

/** "We" and "I" in both languages; the numeral of an annex or an article is none. */
const firstPerson =
  /(?<!\p{L})(?:[Ww]e|[Oo]urs?|us|[Mm]y|[Nn]ous|[Nn]otre|[Nn]os|[Jj]e|[Jj]['’]|[Mm]on|[Mm]es)(?!\p{L}(?<!['’]\p{L}))|(?<!\p{L})(?<!(?:Annex|Part|Article)\s)I(?=\s+\p{Ll})/u;

/** The wording of a clause in a language, where it has one. */
export function clauseText(clause: Clause, language: string): string | undefined {
  return language === 'en' ? clause.en : language === 'fr' ? clause.fr : undefined;
}

/** In the language of the paper, in its form and person, and with no author named beyond what the answers on file allow. */
function isAllowed(clause: Clause, desk: ClauseDesk): boolean {
  const text = clauseText(clause, desk.language);
  const { kind } = desk.template;
  if (text === undefined) return false;
  if (clause.forms ? !clause.forms.includes(kind) : clause.kind === 'formula' && !isInThirdPerson(kind)) return false;
  // the first line of a public text is that of its template
  if (clause.theme === 'opening' && groupOf(kind) === 'public') return false;
  if (isInThirdPerson(kind) && firstPerson.test(text)) return false;
  return clause.code === undefined || codeStanding(clause.code, desk).truth === 'yes';
}

function scoreOf(
  clause: Clause,
  wanted: readonly Theme[],
  { words, desk }: { readonly words: ReadonlySet<string>; readonly desk: ClauseDesk },
): number {
  const stems = new Set(stemsOf(`${clause.title} ${clauseText(clause, desk.language) ?? ''}`));
  const shared = [...stems].filter((stem) => words.has(stem)).length;
  const theme = wanted.indexOf(clause.theme);
  return (stems.size === 0 ? 0 : (10 * shared) / Math.sqrt(stems.size)) + (theme < 0 ? 0 : wanted.length - theme);
}

/** The beginnings of the longer words: enough to tell what a sentence is about, in both languages. */
function stemsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6));
}
