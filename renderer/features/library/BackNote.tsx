import type { RefObject } from 'react';
import type { Brief } from '#shared/content/model';
import { outline } from '#shared/document/outline';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import s from './library.module.css';
import { scrollerOf } from './scrolling';

interface Props {
  readonly brief: Brief;
  readonly heading: string;
  readonly pane: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Says that the text did not begin at its top, and leads there. */
export function BackNote({ brief, heading, pane, onClose }: Props) {
  const t = useWords();
  const section = outline(brief.body).find(({ id }) => id === heading)?.text ?? t('reader.back.beginning');
  const toTop = () => {
    onClose();
    if (!pane.current) return;
    scrollerOf(pane.current).scrollTo(0, 0);
    pane.current.querySelector('h1')?.focus({ preventScroll: true });
  };
  return (
    <div className={s['backNote']}>
      <p role="status">{t('reader.back.note', { section })}</p>
      <Button small onClick={toTop}>
        {t('reader.back.top')}
      </Button>
      <Button small kind="quiet" onClick={onClose}>
        {t('reader.back.close')}
      </Button>
    </div>
  );
}
