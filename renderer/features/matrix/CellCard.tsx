import { Check, X } from 'lucide-react';
import type { Actor, Duty } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import { InspectorSection, KeyValues } from '../../ui/Small';
import { SourceCard } from '../../ui/SourceCard';
import type { Chosen } from './chosen';
import s from './matrix.module.css';

/** Everything behind a cell: each duty with its vote, basis and time, and each actor's card. */
export function CellCard({
  chosen,
  actor,
}: {
  readonly chosen: Chosen | undefined;
  readonly actor: Actor | undefined;
}) {
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
  const place = t('matrix.cell.level', {
    pillar: pack.matrix.pillars[chosen.pillar].short,
    role: t(`matrix.role.${chosen.row}`),
  });
  if (chosen.duties.length === 0)
    return (
      <InspectorSection title={place}>
        <p>{t('matrix.cell.none')}</p>
      </InspectorSection>
    );
  const actors = [...new Set(chosen.duties.map((duty) => duty.actor))];
  return (
    <>
      {chosen.duties.map((duty) => (
        <DutyCard key={duty.id} duty={duty} place={place} />
      ))}
      {actors.map((id) => {
        const found = pack.matrix.actors.find((one) => one.id === id);
        return found && <ActorCard key={id} actor={found} />;
      })}
    </>
  );
}

function DutyCard({ duty, place }: { readonly duty: Duty; readonly place: string }) {
  const t = useWords();
  const pack = usePack();
  const actor = pack.matrix.actors.find((one) => one.id === duty.actor);
  return (
    <InspectorSection title={place} heading={actor?.name ?? duty.actor}>
      <KeyValues
        rows={[
          [t('matrix.cell.task'), duty.task],
          ...(duty.vote ? [[t('matrix.cell.vote'), t(`decisions.vote.${duty.vote}`)] as const] : []),
          [
            t('matrix.cell.inForce'),
            duty.to
              ? t('matrix.cell.fromTo', { from: officialDay(duty.from), to: officialDay(duty.to) })
              : t('matrix.cell.from', { from: officialDay(duty.from) }),
          ],
        ]}
      />
      <Grounds grounds={duty.grounds} />
    </InspectorSection>
  );
}

function ActorCard({ actor }: { readonly actor: Actor }) {
  const t = useWords();
  const pack = usePack();
  const name = (id: string | undefined) => pack.matrix.actors.find((one) => one.id === id)?.name;
  const before = name(actor.predecessor);
  const after = name(actor.successor);
  return (
    <InspectorSection title={actor.acronym ?? t('matrix.title')} heading={actor.name} quote={actor.mandate}>
      {actor.can.length + actor.cannot.length > 0 && (
        <ul className={s['can']} aria-label={t('matrix.cell.can')}>
          {actor.can.map((line) => (
            <li key={line}>
              <Check />
              {line}
            </li>
          ))}
          {actor.cannot.map((line) => (
            <li key={line}>
              <X />
              {line}
            </li>
          ))}
        </ul>
      )}
      {before && <p>{t('matrix.cell.predecessor', { name: before })}</p>}
      {after && <p>{t('matrix.cell.successor', { name: after })}</p>}
      <Grounds grounds={actor.grounds} />
    </InspectorSection>
  );
}

function Grounds({ grounds }: { readonly grounds: Duty['grounds'] }) {
  const pack = usePack();
  return grounds.map(({ source, locator }) => {
    const found = pack.sources.find((one) => one.id === source);
    return found && <SourceCard key={`${source} ${locator}`} source={{ ...found, addresses: [] }} locator={locator} />;
  });
}
