import { type RefObject, useEffect, useState } from 'react';
import type { Brief } from '#shared/content/model';
import { whereIn } from './scrolling';

export interface ReadingWhere {
  readonly block: number;
  /** The section being read; empty above the first. */
  readonly section: string;
  /** In hundredths. */
  readonly read: number;
}

/** Where one is in a brief, followed as it scrolls, once a frame. */
export function useWhere(pane: RefObject<HTMLElement | null>, brief: Brief): ReadingWhere {
  const [where, setWhere] = useState<ReadingWhere>({ block: -1, section: '', read: 0 });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      if (!pane.current) return;
      const { block, read } = whereIn(pane.current);
      const next = { block, section: sectionAt(brief, block, read), read: Math.round(read * 100) };
      setWhere((was) => (was.block === next.block && was.read === next.read ? was : next));
    };
    const plan = () => {
      frame ||= requestAnimationFrame(look);
    };
    plan();
    // the pane scrolls, or on a narrow screen the page: scrolling does not bubble, but it is captured
    document.addEventListener('scroll', plan, { capture: true, passive: true });
    window.addEventListener('resize', plan);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', plan, { capture: true });
      window.removeEventListener('resize', plan);
    };
  }, [pane, brief]);
  return where;
}

/** The last section may be too short to reach the line: at the end it is the one being read. */
function sectionAt({ body: { blocks } }: Brief, block: number, read: number): string {
  const passed = read > 0.995 && block > 0 ? blocks : blocks.slice(0, block + 1);
  const heading = passed.findLast((one) => one.type === 'heading' && one.level === 2);
  return heading?.type === 'heading' ? heading.id : '';
}
