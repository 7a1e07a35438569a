import { useMemo } from 'react';
import { treesInPlay } from '#shared/case/answer';
import { type CaseFile, factKeys } from '#shared/case/model';
import { openPoints } from '#shared/case/overview';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';

/** A part of the open case: where it is, what it is called, how many. */
export interface CasePart {
  readonly href: string;
  readonly label: string;
  readonly count?: string | undefined;
}

/** The parts of a case for the rail: those of every day, and the others below them. */
export function useCaseParts(
  id: string,
  file: CaseFile | undefined,
  drafts: number,
): { readonly first: readonly CasePart[]; readonly second: readonly CasePart[] } {
  const t = useWords();
  const { trees } = usePack();
  return useMemo(() => {
    if (!file) return { first: [], second: [] };
    const at = (part: string) => `/cases/${id}${part}`;
    const count = (values: object) => String(Object.keys(values).length || '');
    const further = Object.keys(file.observations).length;
    const known = factKeys.filter((key) => file.facts[key]?.status === 'known').length + further;
    const question = questionAt(file, trees);
    return {
      first: [
        {
          href: at(''),
          label: t('frame.caseParts.facts'),
          count: t('caseFile.rail.factsCount', { known, all: factKeys.length + further }),
        },
        {
          href: at('/questions'),
          label: t('frame.caseParts.decision'),
          count: question === undefined ? undefined : t('caseFile.rail.decisionAt', { number: question }),
        },
        { href: at('/outcome'), label: t('frame.caseParts.outcome') },
        { href: at('/evidence'), label: t('caseFile.rail.evidence'), count: count(file.evidence) },
        { href: at('/drafts'), label: t('frame.caseParts.drafts'), count: String(drafts) },
      ],
      second: [
        { href: at('/facts'), label: t('caseFile.rail.further'), count: count(file.observations) },
        { href: at('/points'), label: t('caseFile.rail.points'), count: String(openPoints(file).length || '') },
        { href: at('/attribution'), label: t('caseFile.rail.attribution') },
        { href: at('/states'), label: t('caseFile.rail.states'), count: count(file.affected) },
        { href: at('/timeline'), label: t('caseFile.rail.timeline') },
        { href: at('/deadlines'), label: t('caseFile.rail.deadlines'), count: count(file.deadlines) },
        { href: at('/ways'), label: t('caseFile.rail.ways'), count: count(file.forks) },
        { href: at('/votes'), label: t('caseFile.rail.votes'), count: count(file.votes) },
        { href: at('/listings'), label: t('caseFile.rail.listings'), count: count(file.listings) },
        { href: at('/options'), label: t('caseFile.rail.options') },
        { href: at('/receipt'), label: t('caseFile.rail.receipt') },
        { href: at('/journal'), label: t('caseFile.rail.journal'), count: String(file.journal.length || '') },
        { href: at('/handover'), label: t('caseFile.rail.handover') },
        { href: at('/closure'), label: t('caseFile.rail.closure') },
      ],
    };
  }, [id, file, drafts, trees, t]);
}

/** The number of the next question on its tree; none once every way has ended. */
function questionAt(file: CaseFile, trees: Parameters<typeof treesInPlay>[1]): number | undefined {
  const open = treesInPlay(file, trees).find(({ resolution }) => resolution.at.kind === 'node');
  return open && open.resolution.steps.length + 1;
}
