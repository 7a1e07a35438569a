import type { CaseFile } from '#shared/case/model';
import { knownNames } from '#shared/content/known-names';
import type { ContentPack } from '#shared/content/model';
import type { Draft, Template } from '#shared/drafting/model';
import { shownTexts } from '#shared/drafting/slot-value';
import { wordingChecker } from '#shared/wording/checker';
import { wordingDesk } from '#shared/wording/desk-of';
import { draftLines } from '#shared/wording/draft-lines';
import type { WordingFinding } from '#shared/wording/model';

interface Read {
  readonly pack: ContentPack;
  readonly template: Template;
  readonly draft: Draft;
  readonly case: CaseFile;
}

/** What the rules of wording find in a draft, as the studio asks. */
export function findingsIn({ pack, template, draft, case: file }: Read): readonly WordingFinding[] {
  const lines = draftLines(draft.document, { language: draft.language, texts: shownTexts(template, draft) });
  const desk = { template, draft, case: file, trees: pack.trees, codes: pack.codes, content: pack };
  const content = { rules: pack.wording.rules, members: [] };
  return wordingChecker(pack.wording, knownNames(pack)).check(lines, wordingDesk(desk, content, '2026-11-22'));
}
