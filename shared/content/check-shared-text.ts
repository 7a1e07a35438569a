import type { Block } from '../document/model';
import { inlineText } from '../document/to-text';
import { eachBlock, ownInlines } from '../document/walk';
import type { Check } from './known';
import type { Loaded } from './load';
import type { LocatedText } from './located';
import { runs, wordsOf } from './shingles';

/**
 * No brief and no case study repeats a run of more than twelve words of another: what two texts need to say stands in
 * one of them, and the other leads there.
 */
export function checkSharedText(check: Check, { briefs, studies }: Loaded): void {
  const first = new Map<string, string>();
  for (const item of [...briefs, ...studies]) {
    const told = new Set<string>();
    for (const { text, line } of linesOf(item))
      for (const [run] of runs(wordsOf(text))) {
        const other = first.get(run);
        if (other === undefined) first.set(run, item.file);
        if (other === undefined || other === item.file || told.has(other)) continue;
        told.add(other);
        check.report({ code: 'content/shared-text', file: item.file, line, details: { with: other } });
      }
  }
}

function linesOf({ body, value }: LocatedText<{ readonly summary: string }>) {
  const texts = [...eachBlock(body.document.blocks)].flatMap((block: Block) =>
    ownInlines(block).map((line) => ({ text: inlineText(line), line: body.lines.get(block) ?? 1 })),
  );
  return [{ text: value.summary, line: 1 }, ...texts];
}
