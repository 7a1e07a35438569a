import { useEffect, useMemo } from 'react';
import { answersInPlay } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import type { ContentPack } from '#shared/content/model';
import type { Answers } from '#shared/decision/model';
import { type Drift, driftsOf } from '#shared/drafting/follow';
import { checkGates, type GateCheck } from '#shared/drafting/gates';
import { checkLeave, type Hold } from '#shared/drafting/may-leave';
import type { Draft, Slot, Template } from '#shared/drafting/model';
import { openSlots, slotTexts } from '#shared/drafting/slot-value';
import { benchOfDraft } from '#shared/listing/paper-bench';
import { useLive, usePack, useStore } from '../../store/context';
import { useDesk } from '../../store/desk-state';
import { type Record as Kept, useRecord } from '../../store/record';
import { useWording, type Wording } from './findings/use-wording';
import { type Next, useNext } from './use-next';

export interface Studio extends Next {
  readonly record: Extract<Kept<Draft>, { state: 'open' }>;
  readonly draft: Draft;
  readonly file: CaseFile;
  readonly template: Template;
  /** The answers that count: gates and the scale of attribution are held against them. */
  readonly answers: Answers;
  readonly gates: readonly GateCheck[];
  readonly open: readonly Slot[];
  /** What keeps it from leaving for what comes next. */
  readonly holds: readonly Hold[];
  /** Reads the text by the rules of wording, up to a line; asked when nothing more urgent is to be shown. */
  readonly wording: (upTo?: number) => Wording;
  /** Fields whose fact is another now. */
  readonly drifts: readonly Drift[];
  readonly texts: Readonly<Record<string, string>>;
  /** Gates not passed, fields not filled, facts that changed, mark too low: how many points keep it from leaving. */
  readonly settle: number;
}

export type StudioState =
  | { readonly state: 'loading' | 'absent' }
  | { readonly state: 'broken'; readonly failure: unknown }
  | { readonly state: 'no-case' }
  | { readonly state: 'no-template' }
  | { readonly state: 'open'; readonly studio: Studio };

/** The draft, the case it rests on, and everything derived from the two. */
export function useStudio(id: string): StudioState {
  const store = useStore();
  const pack = usePack();
  const readWording = useWording();
  const record = useRecord(store.drafts, id);
  const setOpenCase = useDesk((state) => state.setOpenCase);
  const draft = record.state === 'open' ? record.value : undefined;
  const caseId = draft?.caseId;
  const route = useNext(draft);
  const file = useLive(
    async () => (caseId ? ((await store.cases.get(caseId))?.value ?? null) : undefined),
    [store, caseId],
  );
  useEffect(() => {
    if (caseId) setOpenCase(caseId);
  }, [caseId, setOpenCase]);
  const template = pack.templates.find((one) => one.id === draft?.template.id);
  return useMemo<StudioState>(() => {
    if (record.state !== 'open') return record;
    if (!template) return { state: 'no-template' };
    if (file === undefined) return { state: 'loading' };
    if (file === null) return { state: 'no-case' };
    const desk = deskOf(template, { draft: record.value, file, pack });
    const gates = checkGates(desk);
    const open = openSlots(template, record.value);
    const holds = checkLeave(desk, route.next);
    return {
      state: 'open',
      studio: {
        record,
        draft: record.value,
        file,
        template,
        answers: answersInPlay(file, pack.trees),
        gates,
        open,
        ...route,
        holds,
        wording: (upTo) => readWording(desk, upTo),
        drifts: driftsOf(template, record.value, desk),
        texts: slotTexts(template, record.value),
        settle: holds.reduce((sum, hold) => sum + Math.max(1, hold.at.length), 0),
      },
    };
  }, [record, template, file, pack, readWording, route]);
}

interface Read {
  readonly draft: Draft;
  readonly file: CaseFile;
  readonly pack: ContentPack;
}

/** What the draft is held against; a paper of a listing against its bench as well. */
function deskOf(template: Template, { draft, file, pack }: Read) {
  const today = new Date().toISOString().slice(0, 10);
  const bench = benchOfDraft(template, draft, { file, pack, today });
  return { template, draft, case: file, trees: pack.trees, codes: pack.codes, content: pack, bench };
}
