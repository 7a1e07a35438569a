import { ShieldCheck } from 'lucide-react';
import { useWords } from '../../../i18n';
import { leaveFor, ways } from '../leave';
import type { Studio } from '../use-studio';
import type { OutputPart } from './output';

/** The way through the wizard that is not on the button: signing before all have cleared, or asking once more. */
export function useOtherWay({ draft, next, clearance, settle }: Studio): OutputPart {
  const t = useWords();
  if (!clearance) return { outputs: [] };
  const other = next === 'final' ? 'clearance' : 'final';
  const { words, kbd } = ways[other];
  const blockedBy = settle > 0 ? t('drafts.settleCount', { count: settle }) : undefined;
  const note = t(other === 'final' ? 'drafts.beforeCleared' : 'drafts.askAgain');
  return {
    outputs: [
      { id: other, icon: ShieldCheck, label: t(words), note, kbd, blockedBy, run: () => leaveFor(other, draft.id) },
    ],
  };
}
