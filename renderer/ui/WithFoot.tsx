import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../i18n';
import s from './foot.module.css';

/** In the order of reading: what the page is for, what else can be done with it, what is to be said of that. */
type Place = 'act' | 'beside' | 'remark';

/** Elements of the foot, `null` before they are drawn. */
type Places = Readonly<Record<Place, HTMLElement | null>>;

/** `undefined` where no page has a foot. */
const FootContext = createContext<Places | undefined>(undefined);

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
  const [act, setAct] = useState<HTMLElement | null>(null);
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  const [remark, setRemark] = useState<HTMLElement | null>(null);
  return (
    <div className={s['column']}>
      {/* a scrolling region must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 for scrolling content */}
      <section className={s['body']} aria-label={t('frame.body')} data-region="body" tabIndex={0}>
        <FootContext value={{ act, beside, remark }}>{children}</FootContext>
      </section>
      <div className={`${s['foot']} ${s[measure]}`} data-print="never">
        <div className={s['acts']}>
          <div ref={setAct} className={s['place']} />
          <div ref={setBeside} className={s['place']} />
          <div ref={setRemark} className={s['place']} />
        </div>
      </div>
    </div>
  );
}

interface FootProps {
  /** Whichever is drawn first. */
  readonly at?: Place;
  readonly children: ReactNode;
}

/** What is to be done with the page, in its foot from wherever on the page it is said; in its place where there is none. */
export function Foot({ at = 'act', children }: FootProps) {
  const places = useContext(FootContext);
  if (places === undefined) return <div className={s['acts']}>{children}</div>;
  const place = places[at];
  return place && createPortal(children, place);
}
