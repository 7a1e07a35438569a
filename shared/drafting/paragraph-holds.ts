import { brokenCrossReferences } from '../document/numbering';
import { accepted } from '../document/tracked';
import { eachBlock } from '../document/walk';
import { isAtMost } from './marking';
import type { Draft } from './model';
import { asTwin } from './twin';

/**
 * The ids that cross-references point to and no numbered paragraph has, each once: of the text as it reads once every change
 * is taken, in both languages.
 */
export function brokenReferences(draft: Draft): readonly string[] {
  const twin = asTwin(draft);
  const texts = [accepted(draft.document), ...(twin ? [twin.document] : [])];
  return [...new Set(texts.flatMap(brokenCrossReferences))];
}

/** The paragraphs whose own mark is stricter than that of the draft, by id, in reading order. */
export function paragraphsAbove({ document, marking: ceiling }: Draft): readonly string[] {
  return [...eachBlock(accepted(document).blocks)].flatMap((block) => {
    if (block.type !== 'paragraph' || block.marking === undefined) return [];
    return isAtMost(block.marking, ceiling) ? [] : [block.id ?? ''];
  });
}
