import { useMemo } from 'react';
import { knownNames } from '#shared/content/known-names';
import type { ContentPack } from '#shared/content/model';
import { memberStatesOn } from '#shared/content/state';
import type { Desk } from '#shared/drafting/gates';
import { shownTexts } from '#shared/drafting/slot-value';
import { wordingChecker } from '#shared/wording/checker';
import { wordingDesk } from '#shared/wording/desk-of';
import { type DraftLine, draftLines } from '#shared/wording/draft-lines';
import type { WordingFinding } from '#shared/wording/model';
import { usePack } from '../../../store/context';

/** What the rules of wording find in a draft, and the lines it was found in: they lead to the places in the text. */
export interface Wording {
  readonly findings: readonly WordingFinding[];
  readonly lines: readonly DraftLine[];
}

/** Reads a draft; the same reader from one keystroke to the next, so that only what changed is read again. */
export function useWording(): (desk: Desk, upTo?: number) => Wording {
  const pack = usePack();
  return useMemo(() => wordingReader(pack), [pack]);
}

function wordingReader(pack: ContentPack): (desk: Desk, upTo?: number) => Wording {
  const checker = wordingChecker(pack.wording, knownNames(pack));
  return (desk, upTo) => {
    const { template, draft } = desk;
    const at = new Date().toISOString().slice(0, 10);
    const members = memberStatesOn(pack.states, at).map(({ name }) => name);
    const lines = draftLines(draft.document, { language: draft.language, texts: shownTexts(template, draft) });
    const findings = checker.check(lines.slice(0, upTo), wordingDesk(desk, { rules: pack.wording.rules, members }, at));
    return { findings, lines };
  };
}
