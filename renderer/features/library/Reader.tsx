import { useEffect, useRef } from 'react';
import type { Brief } from '#shared/content/model';
import { useStore } from '../../store/context';
import { useReadingLook } from '../../store/reading-look';
import type { LibraryPlace } from './address';
import { BackNote } from './BackNote';
import s from './library.module.css';
import { Paper } from './Paper';
import { ReaderFoot } from './ReaderFoot';
import { ReaderHead } from './ReaderHead';
import { goTo, headingIn } from './scrolling';
import type { ReadingDays } from './use-day';
import { useKeptPlace } from './use-kept-place';
import { useWhere } from './use-where';

interface Props {
  readonly brief: Brief;
  readonly place: LibraryPlace;
  readonly days: ReadingDays;
  readonly onDay: (day: string) => void;
  readonly onSection: (heading: string) => void;
}

/** A brief as it is read: serif, numbered sections, each claim with the badge of its ground; what changed since is marked. */
export function Reader({ brief, place: { at, on }, days, onDay, onSection }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const { settings } = useStore();
  const look = useReadingLook((state) => state.look);
  const load = useReadingLook((state) => state.load);
  const { block, section, read } = useWhere(pane, brief);
  const [returned, dismiss] = useKeptPlace({ pane, brief, block, isGiven: at !== undefined });
  const day = on ?? days.incident ?? days.today;
  useEffect(() => void load(settings).catch(() => undefined), [load, settings]);
  useEffect(() => onSection(section), [onSection, section]);
  useEffect(() => {
    if (at !== undefined) goTo(headingIn(pane.current, at));
  }, [at]);
  return (
    <div className={s['reading']} data-reading="" data-day={day} data-as-of={brief.asOf} data-region="reader">
      <ReaderHead brief={brief} read={read} day={day} days={days} onDay={onDay} />
      {returned && <BackNote brief={brief} heading={returned.heading} pane={pane} onClose={dismiss} />}
      <div
        className={s['reader']}
        ref={pane}
        // a scrolling region must be reachable by keyboard
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 for scrolling content
        tabIndex={0}
        role="region"
        aria-label={brief.title}
        data-size={look.size}
        data-spacing={look.spacing}
        data-width={look.width}
        data-face={look.face}
      >
        <Paper brief={brief} day={day} />
      </div>
      <ReaderFoot brief={brief} day={day} pane={pane} block={block} />
    </div>
  );
}
