import type { ContentPack } from '#shared/content/model';
import type { Duty } from '#shared/matrix/model';
import { i18n } from '../../i18n';

const columns = [
  'pillar',
  'level',
  'role',
  'actor',
  'acronym',
  'task',
  'matter',
  'vote',
  'act',
  'from',
  'to',
  'grounds',
  'asOf',
  'edition',
] as const;

/** The duties in sight as rows with a head, each with the day and the edition they were read in. */
export function csvRows(pack: ContentPack, duties: readonly Duty[], date: string): readonly (readonly string[])[] {
  const actors = new Map(pack.matrix.actors.map((actor) => [actor.id, actor]));
  const matters = new Map(pack.matters.map((matter) => [matter.id, matter.title]));
  const acts = new Map(pack.acts.map((act) => [act.id, act.short]));
  const rows = duties.map((duty): Readonly<Record<(typeof columns)[number], string>> => {
    const actor = actors.get(duty.actor);
    return {
      pillar: pack.matrix.pillars[duty.pillar].title,
      level: i18n.t(`matrix.level.${duty.level}`),
      role: i18n.t(`matrix.role.${duty.role}`),
      actor: actor?.name ?? duty.actor,
      acronym: actor?.acronym ?? '',
      task: duty.task,
      matter: matters.get(duty.matter ?? '') ?? '',
      vote: duty.vote ? i18n.t(`decisions.vote.${duty.vote}`) : '',
      act: acts.get(duty.act ?? '') ?? '',
      from: duty.from,
      to: duty.to ?? '',
      grounds: duty.grounds.map(({ source, locator }) => (locator ? `${source}, ${locator}` : source)).join('; '),
      asOf: date,
      edition: pack.label,
    };
  });
  return [
    columns.map((column) => i18n.t(`matrix.save.columns.${column}`)),
    ...rows.map((row) => columns.map((column) => row[column])),
  ];
}
