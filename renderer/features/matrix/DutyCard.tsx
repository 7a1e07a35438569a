import type { ReactNode } from 'react';
import type { Actor, Duty } from '#shared/matrix/model';
import { byActor, proposersOf } from '#shared/matrix/query';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { InspectorSection, KeyValues } from '../../ui/Small';
import { Grounds } from './Grounds';
import { lifeWords } from './life-words';

/** One duty with its vote, who proposes, what it rests on and how long it holds. */
export function DutyCard({ duty, place }: { readonly duty: Duty; readonly place: string }) {
  const t = useWords();
  const pack = usePack();
  const actor = pack.matrix.actors.find((one) => one.id === duty.actor);
  const matter = pack.matters.find((one) => one.id === duty.matter);
  const act = pack.acts.find((one) => one.id === duty.act);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('matrix.cell.task'), duty.task],
    [t('matrix.cell.vote'), duty.vote && t(`decisions.vote.${duty.vote}`)],
    [t('matrix.cell.proposal'), duty.role === 'decides' && proposersOf(pack.matrix, duty).map(nameOf).join('; ')],
    [t('matrix.cell.matter'), matter && <a href={`#/matrix/${matter.id}`}>{matter.title}</a>],
    [t('matrix.cell.basis'), act && <a href={`#/acts/${act.id}`}>{act.short}</a>],
    [t('matrix.cell.inForce'), lifeWords(duty)],
  ];
  return (
    <InspectorSection title={place} heading={actor?.name ?? duty.actor}>
      <KeyValues rows={rows.filter(([, value]) => value)} />
      <Grounds grounds={duty.grounds} />
    </InspectorSection>
  );
}

function nameOf({ acronym, name }: Actor): string {
  return acronym ?? name;
}

/** Several duties of a cell, short: who does what, each leading to its matter. */
export function DutyList({ duties, place }: { readonly duties: readonly Duty[]; readonly place: string }) {
  const pack = usePack();
  return [...byActor(duties)].map(([id, own], index) => {
    const actor = pack.matrix.actors.find((one) => one.id === id);
    return (
      <InspectorSection
        key={id}
        title={index === 0 ? place : (actor?.acronym ?? place)}
        heading={<a href={`#/matrix/actor/${id}`}>{actor?.name ?? id}</a>}
      >
        <KeyValues
          rows={own.map((duty) => {
            const matter = pack.matters.find((one) => one.id === duty.matter);
            return [
              duty.task,
              matter ? (
                <a key={duty.id} href={`#/matrix/${matter.id}`}>
                  {matter.title}
                </a>
              ) : (
                lifeWords(duty)
              ),
            ] as const;
          })}
        />
      </InspectorSection>
    );
  });
}
