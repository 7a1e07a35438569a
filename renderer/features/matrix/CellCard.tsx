import type { MatrixChanges } from '#shared/matrix/changes';
import type { Actor, Duty } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { InspectorSection } from '../../ui/Small';
import { ActorCard } from './ActorCard';
import { addressOf, type MatrixPlace } from './address';
import { ChangedSince } from './ChangedSince';
import { CopyReference } from './CopyReference';
import type { Chosen } from './chosen';
import { DutyCard, DutyList } from './DutyCard';

/** Up to so many duties of a cell stand in full; more are listed. */
const inFull = 3;

interface Props {
  readonly chosen: Chosen | undefined;
  readonly actor: Actor | undefined;
  readonly changed: MatrixChanges;
  readonly place: MatrixPlace;
  readonly days: { readonly date: string; readonly since: string };
  readonly onCompare: () => void;
}

/** Everything behind a cell: each duty with its vote, basis and time, and each actor's card. */
export function CellCard({ chosen, actor, changed, place, days, onCompare }: Props) {
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
  const name = t('matrix.cell.level', {
    pillar: pack.matrix.pillars[chosen.pillar].short,
    role: t(`matrix.role.${chosen.row}`),
  });
  if (duties.length === 0)
    return (
      <>
        <InspectorSection title={name}>
          <p>{t('matrix.cell.none')}</p>
        </InspectorSection>
        <ChangedSince chosen={chosen} changed={changed} since={days.since} />
      </>
    );
  const actors = [...new Set(duties.map((duty) => duty.actor))];
  return (
    <>
      {duties.length > inFull ? (
        <DutyList duties={duties} place={name} />
      ) : (
        duties.map((duty) => <DutyCard key={duty.id} duty={duty} place={name} />)
      )}
      <ChangedSince chosen={chosen} changed={changed} since={days.since} />
      <InspectorSection title={t('matrix.cell.compare')}>
        <Button small onClick={onCompare} kbd={t('matrix.keyNames.compare')}>
          {t('matrix.cell.compare')}
        </Button>
      </InspectorSection>
      <CopyReference
        title={name}
        asOf={days.date}
        quote={quoteOf(pack.matrix.actors, duties)}
        address={addressOf({ ...place, at: days.date })}
      />
      {actors.length <= inFull &&
        pack.matrix.actors
          .filter(({ id }) => actors.includes(id))
          .map((found) => <ActorCard key={found.id} actor={found} />)}
    </>
  );
}

/** Who does what in the cell, as a reference quotes it. */
function quoteOf(actors: readonly Actor[], duties: readonly Duty[]): string {
  const name = (id: string) => actors.find((one) => one.id === id)?.name ?? id;
  return duties.map((duty) => `${name(duty.actor)}: ${duty.task}`).join('; ');
}
