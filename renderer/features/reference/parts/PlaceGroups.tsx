import { useState } from 'react';
import { type Place, type PlaceKind, placeKinds } from '#shared/content/place';
import { useWords } from '../../../i18n';
import { hrefOf } from '../../../ui/href-of';
import { keep, kept } from './kept';
import s from './record.module.css';

/** A place, with what is said of it: where in the source, how often. */
export interface NotedPlace {
  readonly place: Place;
  readonly note?: string;
}

/** Places by what they are, with their number; long groups are folded. */
export function PlaceGroups({ places }: { readonly places: readonly NotedPlace[] }) {
  return placeKinds.map((kind) => {
    const own = places.filter(({ place }) => place.kind === kind);
    return own.length > 0 && <PlaceGroup key={kind} kind={kind} places={own} />;
  });
}

/** So many lines of a kind are shown at once; more are folded under their heading. */
const SHOWN = 12;

function PlaceGroup({ kind, places }: { readonly kind: PlaceKind; readonly places: readonly NotedPlace[] }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(() => places.length <= SHOWN || kept().open?.includes(kind));
  const toggle = (open: boolean) => {
    setOpen(open);
    const others = (kept().open ?? []).filter((one) => one !== kind);
    keep({ open: open ? [...others, kind] : others });
  };
  return (
    <details
      className={s['group']}
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => open !== isOpen && toggle(open)}
    >
      <summary>
        {t(`reference.kind.${kind}`)} <span className="num dim">{places.length}</span>
      </summary>
      {isOpen && (
        <ul className={s['links']}>
          {places.map((one) => (
            <PlaceLine key={`${one.place.within?.id} ${one.place.id}`} {...one} />
          ))}
        </ul>
      )}
    </details>
  );
}

function PlaceLine({ place, note }: NotedPlace) {
  const t = useWords();
  const { kind, id, title, within } = place;
  // a part of a rule stands on the page of the rule
  const own = kind === 'rule' && within ? undefined : hrefOf(kind, id);
  const href = own ?? (within && hrefOf(within.kind, within.id));
  return (
    <li>
      {href ? <a href={href}>{title}</a> : title}
      {within && kind !== 'duty' && <span className="dim"> {t('reference.inside', { title: within.title })}</span>}
      {note && <span className="dim"> {note}</span>}
    </li>
  );
}
