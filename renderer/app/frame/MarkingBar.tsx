import { useWords } from '../../i18n';
import { MarkStrokes } from '../../ui/Brand';
import type { ScreenFacts } from '../../ui/frame';
import s from './frame.module.css';

/** The highest mark on the screen, in words, shape and colour; nothing else may use its colours. */
export function MarkingBar({ facts }: { readonly facts: ScreenFacts }) {
  const t = useWords();
  return (
    <div className={s['marking']} data-level={facts.mark}>
      <span>{facts.markLabel ?? t('frame.marking.screen')}</span>
      <b>
        <MarkStrokes level={facts.mark} />
        {facts.mark}
      </b>
      <span>{t('frame.marking.ceiling', { mark: 'LIMITE' })}</span>
    </div>
  );
}
