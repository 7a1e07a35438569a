import { FileInput, FileOutput } from 'lucide-react';
import { useMemo, useState } from 'react';
import { brokenCrossReferences } from '#shared/document/numbering';
import { useWords } from '../../../i18n';
import type { OutputPart } from '../output/output';
import type { Studio } from '../use-studio';
import { TakeInDialog } from './TakeInDialog';
import { WordDialog } from './WordDialog';

/** The draft out as a Word file, and one that came back in. No open field and no broken number leaves the vault. */
export function useWordOutput(studio: Studio): OutputPart {
  const t = useWords();
  const [shown, setShown] = useState<'out' | 'in'>();
  const { open, draft } = studio;
  const broken = useMemo(() => brokenCrossReferences(draft.document).length, [draft.document]);
  const blockedBy =
    open.length > 0
      ? t('paper.openFields', { fields: open.map(({ label }) => label).join(', ') })
      : broken > 0
        ? t('paper.brokenNumbers', { count: broken })
        : undefined;
  const close = () => setShown(undefined);
  return {
    outputs: [
      { id: 'word-out', icon: FileOutput, label: t('word.out.title'), blockedBy, run: () => setShown('out') },
      { id: 'word-in', icon: FileInput, label: t('word.in.title'), run: () => setShown('in') },
    ],
    beside:
      shown === 'out' ? (
        <WordDialog studio={studio} onClose={close} />
      ) : (
        shown && <TakeInDialog studio={studio} onClose={close} />
      ),
  };
}
