import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../i18n';
import s from './foot.module.css';

/** Where the foot of the page stands: `null` before it is drawn, `undefined` where no page has one. */
const FootContext = createContext<HTMLElement | null | undefined>(undefined);

interface Props {
  /** The foot keeps to the measure of the page above it: from the edge, or a narrow column in the middle. */
  readonly measure: 'page' | 'narrow';
  readonly children: ReactNode;
}

/**
 * A page that scrolls above its foot. The foot stands outside of what scrolls: always in sight, it covers nothing. In one
 * column, and where there is little height, the window scrolls as a whole and the foot ends the page.
 */
export function WithFoot({ measure, children }: Props) {
  const t = useWords();
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <div className={s['column']}>
      {/* a scrolling region must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 for scrolling content */}
      <section className={s['body']} aria-label={t('frame.body')} data-region="body" tabIndex={0}>
        <FootContext value={foot}>{children}</FootContext>
      </section>
      <div ref={setFoot} className={`${s['foot']} ${s[measure]}`} data-print="never" />
    </div>
  );
}

/** What is to be done with the page, in its foot from wherever on the page it is said; in its place where there is none. */
export function Foot({ children }: { readonly children: ReactNode }) {
  const foot = useContext(FootContext);
  const acts = <div className={s['acts']}>{children}</div>;
  if (foot === undefined) return acts;
  return foot && createPortal(acts, foot);
}
