import { useMemo } from 'react';
import { knownNames } from '#shared/content/known-names';
import type { ContentPack } from '#shared/content/model';
import { memberStatesOn } from '#shared/content/state';
import type { Desk } from '#shared/drafting/gates';
import { shownTexts } from '#shared/drafting/slot-value';
import { asTwin } from '#shared/drafting/twin';
import { type WordingChecker, wordingChecker } from '#shared/wording/checker';
import { wordingDesk } from '#shared/wording/desk-of';
import { type DraftLine, draftLines } from '#shared/wording/draft-lines';
import type { WordingFinding } from '#shared/wording/model';
import { usePack } from '../../../store/context';

/** What the rules of wording find in a draft, and the lines it was found in: they lead to the places in the text. */
export interface Wording {
  readonly findings: readonly WordingFinding[];
  readonly lines: readonly DraftLine[];
  /** The same of the text in the other language, once all of the draft is read; none where there is no such text. */
  readonly twin?: Omit<Wording, 'twin'> | undefined;
}

/** Reads a draft; the same reader from one keystroke to the next, so that only what changed is read again. */
export function useWording(): (desk: Desk, upTo?: number) => Wording {
  const pack = usePack();
  return useMemo(() => wordingReader(pack), [pack]);
}

function wordingReader(pack: ContentPack): (desk: Desk, upTo?: number) => Wording {
  // each keeps the lines of its own text
  const [own, other] = [wordingChecker(pack.wording, knownNames(pack)), wordingChecker(pack.wording, knownNames(pack))];
  const read = (checker: WordingChecker, desk: Desk, upTo?: number) => {
    const { template, draft } = desk;
    const at = new Date().toISOString().slice(0, 10);
    const members = memberStatesOn(pack.states, at).map(({ name }) => name);
    const lines = draftLines(draft.document, { language: draft.language, texts: shownTexts(template, draft) });
    const findings = checker.check(lines.slice(0, upTo), wordingDesk(desk, { rules: pack.wording.rules, members }, at));
    return { findings, lines };
  };
  return (desk, upTo = Number.POSITIVE_INFINITY) => {
    const draft = upTo === Number.POSITIVE_INFINITY ? asTwin(desk.draft) : undefined;
    return { ...read(own, desk, upTo), twin: draft && read(other, { ...desk, draft }) };
  };
}
