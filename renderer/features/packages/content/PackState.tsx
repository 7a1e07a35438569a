import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { Notice } from '../../../ui/Status';
import { Installing } from './Installing';
import { PackPreview } from './PackPreview';
import type { PackImport } from './use-pack-import';

interface Props {
  readonly packs: PackImport;
  /** The screen is about the pack alone: the focus goes to what would change. */
  readonly takesFocus: boolean;
  readonly onInstalled?: () => void;
}

/** How far a pack is on its way from the file to its place. */
export function PackState({ packs, takesFocus, onInstalled }: Props) {
  const t = useWords();
  const { state, failure, install, stop } = packs;
  const words = failure === undefined ? undefined : errorWords(failure);
  const looked = state.at === 'looked' ? state.looked : undefined;
  return (
    <>
      <p role="status">{state.at === 'looking' ? t('packages.content.looking') : ''}</p>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      {state.at === 'installed' && <Installed label={state.label} />}
      {state.at === 'installing' && <Installing progress={state.progress} onStop={stop} />}
      {looked?.preview && (
        <PackPreview
          preview={looked.preview}
          takesFocus={takesFocus}
          onInstall={(preview) => void install(looked, preview).then((isIn) => isIn && onInstalled?.())}
        />
      )}
    </>
  );
}

/** The button that had the focus is gone: what it did has it now. */
function Installed({ label }: { readonly label: string }) {
  const t = useWords();
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1}>
      <Notice level="valid" title={t('packages.content.installed', { label })} />
    </div>
  );
}
