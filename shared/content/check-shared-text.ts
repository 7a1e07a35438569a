import type { Block } from '../document/model';
import { inlineText } from '../document/to-text';
import { eachBlock, ownInlines } from '../document/walk';
import type { Check } from './known';
import type { Loaded } from './load';
import type { LocatedText } from './located';
import { createRunTable, hashedRuns } from './run-table';
import { runAt, wordsOf } from './shingles';

/**
 * No brief and no case study repeats a run of more than twelve words of another: what two texts need to say stands in
 * one of them, and the other leads there.
 */
export function checkSharedText(check: Check, { briefs, studies }: Loaded): void {
  const items = [...briefs, ...studies];
  const first = createRunTable();
  for (const [number, item] of items.entries()) {
    const told = new Set<string>();
    for (const { text, line } of linesOf(item)) {
      const words = wordsOf(text);
      for (const [hash, at] of hashedRuns(words)) {
        const other = items[first.meet(hash, number) ?? number];
        if (!other || other.file === item.file || told.has(other.file)) continue;
        if (!says(other, runAt(words, at))) continue;
        told.add(other.file);
        check.report({ code: 'content/shared-text', file: item.file, line, details: { with: other.file } });
      }
    }
  }
}

/** Whether a text has a run: where only its hash was met, it may not. */
function says(item: LocatedText<{ readonly summary: string }>, run: string): boolean {
  return linesOf(item).some(({ text }) => ` ${wordsOf(text).join(' ')} `.includes(` ${run} `));
}

function linesOf({ body, value }: LocatedText<{ readonly summary: string }>) {
  const texts = [...eachBlock(body.document.blocks)].flatMap((block: Block) =>
    ownInlines(block).map((line) => ({ text: inlineText(line), line: body.lines.get(block) ?? 1 })),
  );
  return [{ text: value.summary, line: 1 }, ...texts];
}
