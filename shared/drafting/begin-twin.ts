import type { Block, Inline } from '../document/model';
import { inlineText } from '../document/to-text';
import { lineBlocks } from '../document/walk';
import type { Clause } from './clause';
import { clauseText } from './fitting-clauses';
import type { Draft } from './model';
import { identified } from './paragraph-ids';
import { matchesClause } from './put-clause';

/** The languages that a draft can have side by side. */
export const twinLanguages = ['en', 'fr'] as const;

/** The other of the two languages; nothing for a draft in a third one. */
export function twinLanguageOf(language: string): string | undefined {
  if (language === 'en') return 'fr';
  return language === 'fr' ? 'en' : undefined;
}

/**
 * The draft with a text in the other language beside it. Clauses and formulae of the bank stand there in their authentic
 * wording, with the same fields and grounds, and agree from the start; everything else is left for the translator.
 */
export function withTwin(draft: Draft, clauses: readonly Clause[]): Draft {
  const language = twinLanguageOf(draft.language);
  if (draft.twin || language === undefined) return draft;
  const document = identified(draft.document);
  const found = [...lineBlocks(document.blocks)].flatMap(
    (line): readonly { line: TextLine; children: readonly Inline[] }[] => {
      if (line.type !== 'paragraph' || line.id === undefined) return [];
      const children = authentic(line.children, { clauses, from: draft.language, to: language });
      return children ? [{ line: { ...line, id: line.id }, children }] : [];
    },
  );
  const blocks = found.map(({ line, children }): Block => ({ type: 'paragraph', id: line.id, children }));
  const text = (children: readonly Inline[]) => inlineText(children).replace(/\s+/gu, ' ').trim();
  const agreed = found.map(({ line, children }) => [line.id, { here: text(line.children), there: text(children) }]);
  return { ...draft, document, twin: { language, document: { blocks }, agreed: Object.fromEntries(agreed) } };
}

type TextLine = Extract<Block, { type: 'paragraph' }> & { readonly id: string };

interface Way {
  readonly clauses: readonly Clause[];
  readonly from: string;
  readonly to: string;
}

/** The same clause in the other language, with the fields of the paragraph where the clause leaves places, and its grounds. */
function authentic(children: readonly Inline[], { clauses, from, to }: Way): readonly Inline[] | undefined {
  const clause = clauses.find((one) => {
    const text = clauseText(one, from);
    return text !== undefined && clauseText(one, to) !== undefined && matchesClause(children, text);
  });
  const text = clause && clauseText(clause, to);
  if (text === undefined) return undefined;
  const slots = children.filter(({ type }) => type === 'slot');
  const grounds = children.filter(({ type }) => type === 'reference');
  const parts = text.trim().split(/\[[^\]]{1,60}\]/);
  // with another number of places than fields nobody can tell which goes where
  const words: readonly Inline[] =
    parts.length - 1 === slots.length
      ? parts.flatMap((part, at) => [...(at > 0 ? slots.slice(at - 1, at) : []), { type: 'text' as const, text: part }])
      : [{ type: 'text', text: text.trim() }];
  const said = words.filter((node) => node.type !== 'text' || node.text !== '');
  return grounds.length === 0 ? said : [...said, { type: 'text', text: ' ' }, ...grounds];
}
