import type { ContentPack } from '#shared/content/model';
import type { MatrixFilter } from '#shared/matrix/query';
import type { MatrixPlace } from './address';

/** The filter that the address asks for. */
export function filterOf(pack: ContentPack, place: MatrixPlace): MatrixFilter {
  const { about, category, who, role, pillar, level } = place;
  const matters = pack.matters.filter(
    (matter) =>
      (about === undefined || matter.id === about) && (category === undefined || matter.category === category),
  );
  const deciders = who === 'deciders';
  return {
    actor: deciders ? undefined : who,
    roles: role ? (deciders && role !== 'decides' ? [] : [role]) : deciders ? ['decides'] : undefined,
    pillars: pillar && [pillar],
    levels: level && [level],
    matters: about === undefined && category === undefined ? undefined : new Set(matters.map(({ id }) => id)),
  };
}
