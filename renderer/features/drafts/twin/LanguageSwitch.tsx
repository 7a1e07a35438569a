import { twinLanguageOf } from '#shared/drafting/begin-twin';
import { useWords } from '../../../i18n';
import { Segments } from '../../../ui/Small';
import type { Studio } from '../use-studio';

export type Shown = 'own' | 'twin';

interface Props {
  readonly studio: Studio;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** The text alone, or the two languages side by side. */
export function LanguageSwitch({ studio: { draft }, shown, onShow }: Props) {
  const t = useWords();
  const other = twinLanguageOf(draft.language);
  if (other === undefined) return null;
  return (
    <Segments
      label={t('drafts.twin.switch')}
      value={shown}
      options={[
        { value: 'own', label: draft.language.toUpperCase() },
        { value: 'twin', label: other.toUpperCase() },
      ]}
      onChange={onShow}
    />
  );
}
