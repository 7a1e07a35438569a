import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../../../i18n';
import { ChoiceGroup } from '../../../../ui/print/ChoiceGroup';

interface Props {
  readonly draft: Draft;
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** Which of the two languages the file is in; nothing to choose where there is one. */
export function LanguageChoice({ draft: { language, twin }, value, onChange }: Props) {
  const t = useWords();
  if (!twin) return null;
  return (
    <ChoiceGroup
      legend={t('paper.language')}
      options={[language, twin.language].map((one) => [one, one.toUpperCase()] as const)}
      value={value}
      onChange={onChange}
    />
  );
}
