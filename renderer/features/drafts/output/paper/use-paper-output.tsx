import { FileCode2, FileText, FileType } from 'lucide-react';
import { useMemo, useState } from 'react';
import { brokenCrossReferences } from '#shared/document/numbering';
import { useWords } from '../../../../i18n';
import type { Studio } from '../../use-studio';
import type { Output, OutputPart } from '../output';
import { PaperDialog } from './PaperDialog';
import type { PaperType } from './paper-file';

const icons = { pdf: FileText, md: FileType, txt: FileType, xml: FileCode2 } as const;

/** PDF, text and, for papers of a listing, Akoma Ntoso. No open field and no broken number leaves the vault. */
export function usePaperOutput(studio: Studio): OutputPart {
  const t = useWords();
  const [type, setType] = useState<PaperType>();
  const { template, open, draft } = studio;
  const broken = useMemo(() => brokenCrossReferences(draft.document).length, [draft.document]);
  const blockedBy =
    open.length > 0
      ? t('paper.openFields', { fields: open.map(({ label }) => label).join(', ') })
      : broken > 0
        ? t('paper.brokenNumbers', { count: broken })
        : undefined;
  const types: readonly PaperType[] = template.kind === 'listing' ? ['pdf', 'txt', 'md', 'xml'] : ['pdf', 'txt', 'md'];
  const outputs = types.map(
    (one): Output => ({
      id: `paper-${one}`,
      icon: icons[one],
      label: t(`paper.type.${one}`),
      blockedBy,
      run: () => setType(one),
    }),
  );
  return {
    outputs,
    beside: type && <PaperDialog studio={studio} type={type} onClose={() => setType(undefined)} />,
  };
}
