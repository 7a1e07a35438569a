import type { SourceConfidence } from '#shared/content/model';
import { useWords } from '../../../i18n';
import { Status } from '../../../ui/Status';

/** What was not verified, or is our own reading, says so; the others are told by their heading. */
export function Confidence({ level }: { readonly level: SourceConfidence }) {
  const t = useWords();
  if (level !== 'unverified' && level !== 'judgement') return null;
  return <Status level="unknown">{t(`reference.sources.level.${level}`)}</Status>;
}
