import type { Evidence, GateCheck } from '#shared/drafting/gates';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import type { Studio } from '../use-studio';

const truths = { met: 'yes', 'not-met': 'no', unknown: 'unknown' } as const;

/** What a gate looked at, in words; with its state, what it still asks for. */
export function useEvidenceWords({ template }: Studio): (evidence: Evidence, state?: GateCheck['state']) => string {
  const t = useWords();
  const pack = usePack();
  const slot = (name: string, text: string | undefined) => {
    const label = template.slots.find((one) => one.name === name)?.label ?? name;
    return text === undefined ? t('drafts.evidence.slotOpen', { label }) : t('drafts.evidence.slot', { label, text });
  };
  return (evidence, state) => {
    switch (evidence.kind) {
      case 'answer': {
        const words = pack.trees.map((tree) => tree.words.nodes[evidence.node]).find((one) => one !== undefined);
        const question = (words?.short ?? evidence.node).replace(/\?$/, '');
        if (evidence.choice === undefined) return t('drafts.evidence.notAsked', { question });
        return t('drafts.evidence.answer', { question, answer: words?.answers[evidence.choice] ?? evidence.choice });
      }
      case 'slot':
        return slot(evidence.name, evidence.text);
      case 'chosen':
        return slot(evidence.name, evidence.value);
      case 'attribution':
        return evidence.code === undefined
          ? slot(evidence.name, undefined)
          : `${evidence.code.toUpperCase()}: ${t(`drafts.code.${truths[evidence.state]}`)}`;
      case 'facts': {
        const missing = evidence.facts.unsourced.length + evidence.facts.open.length;
        return missing > 0
          ? t('drafts.evidence.factsOpen', { count: missing })
          : t('drafts.evidence.facts', { count: evidence.facts.known.length });
      }
      case 'marking':
        return t('drafts.evidence.marking', { mark: evidence.marking, ceiling: evidence.ceiling });
      case 'declared':
        if (evidence.state === 'met') return t('drafts.evidence.declared');
        // the gate is met another way: nothing is asked of anybody
        return state === 'met' ? t('drafts.evidence.notNeeded') : t('drafts.evidence.notDeclared');
    }
  };
}
