import type { Block, Document, Inline } from '../document/model';
import { lineBlocks } from '../document/walk';
import { authentic } from './authentic';
import type { Clause } from './clause';
import type { Draft, Template } from './model';
import { identified } from './paragraph-ids';
import { slotValue } from './slot-value';
import { linesById, withTwinText } from './twin';
import { allTwinRows, withFieldAgreed, withTwinField } from './twin-fields';
import { cellsOf, tablesOf, withRows } from './twin-tables';
import { textOf } from './twin-words';

/** The languages that a draft can have side by side. */
export const twinLanguages = ['en', 'fr'] as const;

/** The other of the two languages; nothing for a draft in a third one. */
export function twinLanguageOf(language: string): string | undefined {
  if (language === 'en') return 'fr';
  return language === 'fr' ? 'en' : undefined;
}

/** What the content has in two languages. */
export interface Bank {
  readonly clauses: readonly Clause[];
  readonly template: Template;
  /** Words that a paper of this kind adds by itself, in French. */
  readonly phrase?: ((text: string) => string | undefined) | undefined;
  readonly states: readonly { readonly name: string; readonly french?: string | undefined }[];
}

/**
 * The draft with a text in the other language beside it. What the content has in both stands there from the start and
 * agrees: sentences of the template, clauses and formulae of the bank. Everything else is left for the translator.
 */
export function withTwin(draft: Draft, bank: Bank): Draft {
  const language = twinLanguageOf(draft.language);
  if (draft.twin || language === undefined) return draft;
  const document = identified(draft.document);
  const empty = { language, document: { blocks: [] }, agreed: {}, tables: {}, values: {}, leaves: true };
  return filledFromContent({ ...draft, document, twin: empty }, bank);
}

/** The draft with every gap of the twin filled that the content has words for; what stands there stays. */
export function filledFromContent(draft: Draft, bank: Bank): Draft {
  return withTitle(withStates(withTemplateTables(withLines(draft, bank), bank), bank), bank);
}

/** How many gaps of the twin the content has words for. */
export function fillable(draft: Draft, bank: Bank): number {
  const missing = (of: Draft) => allTwinRows(of, bank.template).filter(({ state }) => state === 'missing').length;
  return draft.twin ? missing(draft) - missing(filledFromContent(draft, bank)) : 0;
}

function withLines(draft: Draft, bank: Bank): Draft {
  const { twin } = draft;
  if (!twin) return draft;
  const fixed = fixedLines(bank.template, draft.language, twin.language);
  const there = linesById(twin.document);
  let next = draft;
  for (const [id, line] of linesById(draft.document)) {
    const kept = there.get(id);
    if (textOf(line) === '' || (kept && textOf(kept) !== '')) continue;
    const found = fixed.get(id);
    const isFixed = found !== undefined && found.here === textOf(line);
    const children = isFixed
      ? found.there
      : authentic(line.children, { clauses: bank.clauses, from: draft.language, to: twin.language });
    if (!children) continue;
    next = withTwinText(next, id, children);
    next = agreedFromContent(next, id, { here: textOf(line), there: textOf({ children }) });
  }
  return next;
}

function agreedFromContent(draft: Draft, id: string, agreed: { here: string; there: string }): Draft {
  const { twin } = draft;
  return twin ? { ...draft, twin: { ...twin, agreed: { ...twin.agreed, [id]: agreed } } } : draft;
}

interface Fixed {
  readonly here: string;
  readonly there: readonly Inline[];
}

/** The sentences of the template in both languages, by the id that a draft has them under. */
function fixedLines(template: Template, from: string, to: string): ReadonlyMap<string, Fixed> {
  const [here, there] = [bodyIn(template, from), bodyIn(template, to)];
  if (!here || !there) return new Map();
  const others = [...lineBlocks(there.blocks)].filter(isLine);
  // ids are those of the template's own body, which drafts are made from
  const lines = [...lineBlocks(identified(template.body).blocks)].filter(isLine);
  const own = [...lineBlocks(here.blocks)].filter(isLine);
  const entries = lines.flatMap(({ id }, at): [string, Fixed][] => {
    const [one, other] = [own[at], others[at]];
    return id === undefined || !one || !other ? [] : [[id, { here: textOf(one), there: other.children }]];
  });
  return new Map(entries);
}

function withTemplateTables(draft: Draft, { template, phrase }: Bank): Draft {
  const { twin } = draft;
  const here = bodyIn(template, draft.language);
  const there = twin && bodyIn(template, twin.language);
  if (!twin || !here || !there) return draft;
  const [own, other] = [tablesOf(here), tablesOf(there)];
  let next = draft;
  for (const [at, { table }] of own.entries()) {
    const rows = cellsOf(table).map(rowText);
    const words = other[at] ? cellsOf(other[at].table) : [];
    next = withRows(next, (row) => words[rows.indexOf(rowText(row))]);
  }
  if (!phrase || twin.language !== 'fr') return next;
  return withRows(next, (row) =>
    row.map((children): readonly Inline[] => {
      const text = phrase(textOf({ children }));
      return text === undefined ? [] : [{ type: 'text', text }];
    }),
  );
}

function rowText(row: readonly (readonly Inline[])[]): string {
  return row.map((children) => textOf({ children })).join('\t');
}

/** A title that the template gave, with whatever stands behind its colon. */
function withTitle(draft: Draft, { template }: Bank): Draft {
  const { twin, title } = draft;
  const other = template.texts.find(({ language }) => language === twin?.language)?.title;
  if (!twin || twin.title !== undefined || other === undefined) return draft;
  const rest = title.startsWith(`${template.title}: `) ? title.slice(template.title.length + 2) : undefined;
  if (rest === undefined && title !== template.title) return draft;
  const words = rest === undefined ? other : `${other}\u00a0: ${rest}`;
  return withFieldAgreed(withTwinField(draft, 'title', words.slice(0, 200)), 'title');
}

/** Names of States that stand alone in a field, with the article that French wants. */
function withStates(draft: Draft, { template, states }: Bank): Draft {
  if (draft.twin?.language !== 'fr') return draft;
  return template.slots.reduce((next, { name }) => {
    const value = slotValue(draft, name)
      ?.trim()
      .replace(/^the\s+/iu, '');
    const french = states.find((state) => state.name === value)?.french;
    if (french === undefined || next.twin?.values[name] !== undefined) return next;
    return withFieldAgreed(withTwinField(next, name, french), name);
  }, draft);
}

function bodyIn({ body, language, texts }: Template, wanted: string): Document | undefined {
  return language === wanted ? body : texts.find((text) => text.language === wanted)?.body;
}

type Line = Extract<Block, { type: 'heading' | 'paragraph' }>;

function isLine(block: Block): block is Line {
  return block.type === 'heading' || block.type === 'paragraph';
}
