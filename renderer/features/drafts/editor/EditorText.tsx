import type { RefObject } from 'react';
import s from './editor.module.css';
import p from './pieces/pieces.module.css';
import reviewed from './reviewed.module.css';

/** Where the text stands; the editor fills it. */
export function EditorText({ place }: { readonly place: RefObject<HTMLDivElement | null> }) {
  return <div className={`${s['text']} ${reviewed['reviewed']} ${p['pieces']}`} ref={place} />;
}
