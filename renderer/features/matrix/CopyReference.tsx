import { useCallback, useMemo } from 'react';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { type Command, useCommands } from '../../ui/frame';
import { officialReference, type Referred } from '../../ui/official-reference';
import { InspectorSection } from '../../ui/Small';
import { useCopyReference } from '../../ui/use-copy-reference';

/** The reference of what the card is about, by button and by the key that copies one in the reader. */
export function CopyReference({ title, asOf, quote, address }: Omit<Referred, 'section'>) {
  const t = useWords();
  const pack = usePack();
  const text = useCallback(
    () => officialReference(pack, { title, asOf, quote, address }),
    [pack, title, asOf, quote, address],
  );
  const { copy, outcome } = useCopyReference(text);
  const commands = useMemo<readonly Command[]>(() => [{ id: 'reader.copy', shortcut: 'c', run: copy }], [copy]);
  useCommands(commands);
  return (
    <InspectorSection title={t('reader.copy.button')}>
      <Actions>
        <Button small kbd={t('reader.copy.key')} onClick={copy}>
          {t('reader.copy.button')}
        </Button>
        <span aria-live="polite">{outcome && t(`reader.copy.${outcome}`)}</span>
      </Actions>
    </InspectorSection>
  );
}
