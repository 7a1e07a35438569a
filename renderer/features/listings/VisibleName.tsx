import { visibleParts } from '#shared/document/characters';
import s from './listings.module.css';

/** A name as it was typed, kept apart from the text around it, with a mark where something in it cannot be seen. */
export function VisibleName({ name }: { readonly name: string }) {
  return (
    <bdi>
      {visibleParts(name).map((part, at) =>
        'text' in part ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name have no other identity
          <code key={at} className={s['mark']}>
            {part.mark}
          </code>
        ),
      )}
    </bdi>
  );
}
