import { usePack } from '../../store/context';
import { placeOf } from './words';

/** The zones of the calendars that are on file, and the one that is held now. */
export function ZoneOptions({ held }: { readonly held: string }) {
  const { calendars } = usePack();
  const zones = new Set(['Europe/Brussels', 'UTC', ...calendars.map(({ zone }) => zone), ...(held ? [held] : [])]);
  return [...zones].map((zone) => (
    <option key={zone} value={zone}>
      {placeOf(zone)}
    </option>
  ));
}
