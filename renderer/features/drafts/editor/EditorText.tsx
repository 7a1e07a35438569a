import type { RefObject } from 'react';
import s from './editor.module.css';
import p from './pieces/pieces.module.css';

/** Where the text stands; the editor fills it. */
export function EditorText({ place }: { readonly place: RefObject<HTMLDivElement | null> }) {
  return <div className={`${s['text']} ${p['pieces']}`} ref={place} />;
}
