import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { usePack } from '../../store/context';
import { CardBody } from './CardBody';
import s from './cards.module.css';
import { standBeside } from './stand-beside';
import { useCard } from './use-card';

/** The one card of the window: beside a link, a badge or a mark it tells what that is about. Enter still follows the link. */
export function Cards() {
  const id = useId();
  const pack = usePack();
  const card = useRef<HTMLDivElement>(null);
  const shown = useCard(card);
  const trigger = shown?.trigger;
  useLayoutEffect(() => {
    if (!trigger || !card.current) return;
    const place = () => card.current && standBeside(card.current, trigger);
    place();
    document.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [trigger]);
  useEffect(() => {
    if (!trigger) return;
    // read out after the name of what has the focus
    trigger.setAttribute('aria-describedby', id);
    return () => trigger.removeAttribute('aria-describedby');
  }, [trigger, id]);
  if (!shown) return null;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className={s['card']} role="tooltip" id={id} ref={card}>
      <CardBody pack={pack} about={shown.about} day={shown.day ?? today} asOf={shown.asOf} />
    </div>
  );
}
