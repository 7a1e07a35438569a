import { type RefObject, useCallback, useMemo } from 'react';
import type { Brief } from '#shared/content/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { overtakenIn } from '../../store/overtaken-in';
import { type Command, useCommands } from '../../ui/frame';
import { Kbd } from '../../ui/Small';
import { useCopyReference } from '../../ui/use-copy-reference';
import s from './library.module.css';
import { quotedIn } from './quoted';
import { referenceText } from './reference-text';

interface Props {
  readonly brief: Brief;
  readonly day: string;
  readonly pane: RefObject<HTMLElement | null>;
  /** The block being read. */
  readonly block: number;
}

/** Below the text: what one key does with it. */
export function ReaderFoot({ brief, day, pane, block }: Props) {
  const t = useWords();
  const pack = usePack();
  const isOvertaken = overtakenIn(pack, brief, day).found.length > 0;
  const text = useCallback(
    () => referenceText(pack, brief, quotedIn(pane.current, brief.body, block)),
    [pack, brief, pane, block],
  );
  const { copy, outcome } = useCopyReference(text);
  const { next, previous } = useMemo(
    () => ({ next: () => stepTo(pane.current, 1), previous: () => stepTo(pane.current, -1) }),
    [pane],
  );
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'reader.copy', shortcut: 'c', run: copy },
      { id: 'reader.nextOvertaken', shortcut: 'F8', when: () => isOvertaken, run: next },
      { id: 'reader.previousOvertaken', shortcut: 'Shift+F8', when: () => isOvertaken, run: previous },
    ],
    [copy, next, previous, isOvertaken],
  );
  useCommands(commands);
  return (
    <div className={s['foot']}>
      <button type="button" onClick={copy}>
        <Kbd box>{t('reader.copy.key')}</Kbd>
        {t('reader.copy.button')}
      </button>
      {isOvertaken && (
        <button type="button" onClick={next}>
          <Kbd box>{t('reader.nextOvertakenKey')}</Kbd>
          {t('reader.nextOvertaken')}
        </button>
      )}
      <span role="status">{outcome && t(`reader.copy.${outcome}`)}</span>
    </div>
  );
}

/** To the next overtaken place after the focus, or before it; after the last comes the first. */
function stepTo(pane: HTMLElement | null, by: 1 | -1): void {
  const marks = [...(pane?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
  const here = document.activeElement;
  const isAfter = (mark: HTMLElement) =>
    here !== null && (here.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isInside = here !== null && pane?.contains(here);
  const next = marks.find((mark) => !isInside || isAfter(mark)) ?? marks[0];
  const before = marks.findLast((mark) => mark !== here && !isAfter(mark)) ?? marks.at(-1);
  const target = by === 1 ? next : before;
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
