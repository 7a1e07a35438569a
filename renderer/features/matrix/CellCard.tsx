import type { Actor } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { InspectorSection } from '../../ui/Small';
import { ActorCard } from './ActorCard';
import type { Chosen } from './chosen';
import { DutyCard, DutyList } from './DutyCard';

/** Up to so many duties of a cell stand in full; more are listed. */
const inFull = 3;

interface Props {
  readonly chosen: Chosen | undefined;
  readonly actor: Actor | undefined;
  readonly onCompare: () => void;
}

/** Everything behind a cell: each duty with its vote, basis and time, and each actor's card. */
export function CellCard({ chosen, actor, onCompare }: Props) {
  const t = useWords();
  const pack = usePack();
  if (!chosen)
    return actor ? (
      <ActorCard actor={actor} />
    ) : (
      <InspectorSection title={t('matrix.question')}>
        <p>{t('matrix.cell.choose')}</p>
      </InspectorSection>
    );
  const { duties } = chosen;
  const place = t('matrix.cell.level', {
    pillar: pack.matrix.pillars[chosen.pillar].short,
    role: t(`matrix.role.${chosen.row}`),
  });
  if (duties.length === 0)
    return (
      <InspectorSection title={place}>
        <p>{t('matrix.cell.none')}</p>
      </InspectorSection>
    );
  const actors = [...new Set(duties.map((duty) => duty.actor))];
  return (
    <>
      {duties.length > inFull ? (
        <DutyList duties={duties} place={place} />
      ) : (
        duties.map((duty) => <DutyCard key={duty.id} duty={duty} place={place} />)
      )}
      <InspectorSection title={t('matrix.cell.compare')}>
        <Button small onClick={onCompare} kbd={t('matrix.keyNames.compare')}>
          {t('matrix.cell.compare')}
        </Button>
      </InspectorSection>
      {actors.length <= inFull &&
        pack.matrix.actors
          .filter(({ id }) => actors.includes(id))
          .map((found) => <ActorCard key={found.id} actor={found} />)}
    </>
  );
}
