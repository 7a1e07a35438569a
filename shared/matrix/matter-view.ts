import type { Competence, Matter } from './matter';
import type { Actor, Duty, Role } from './model';
import { roles } from './model';
import { holdsOn } from './query';

export interface Part {
  readonly duty: Duty;
  readonly actor: Actor;
}

/** A matter on a day: who does what about it, and what held instead where it was not there yet. */
export interface MatterView {
  readonly matter: Matter;
  readonly life: 'not-yet' | 'alive' | 'ended';
  readonly deciders: readonly Part[];
  /** By role, in the order of roles; within one, in the order of steps, then of the content. */
  readonly byRole: readonly { readonly role: Role; readonly parts: readonly Part[] }[];
  /** The matter under which it was decided on that day, where this one was not there. */
  readonly instead?: MatterView | undefined;
}

/** A matter with the duties that hold on a day. Undefined when nobody knows it. */
export function matterAt(competence: Competence, id: string, date: string): MatterView | undefined {
  const matter = competence.matters.find((one) => one.id === id);
  if (!matter) return undefined;
  const life = date < matter.from ? 'not-yet' : matter.to !== undefined && matter.to < date ? 'ended' : 'alive';
  const parts = life === 'alive' ? partsOf(competence, matter, date) : [];
  const other = matter.instead !== undefined && matter.instead !== id && life !== 'alive' ? matter.instead : undefined;
  return {
    matter,
    life,
    deciders: parts.filter(({ duty }) => duty.role === 'decides'),
    byRole: roles
      .map((role) => ({ role, parts: parts.filter(({ duty }) => duty.role === role) }))
      .filter((group) => group.parts.length > 0),
    // one step back is enough, and a circle cannot form
    instead: other === undefined ? undefined : matterAt({ ...competence, matters: plain(competence) }, other, date),
  };
}

function plain({ matters }: Competence): readonly Matter[] {
  return matters.map((matter) => ({ ...matter, instead: undefined }));
}

function partsOf({ matrix }: Competence, matter: Matter, date: string): readonly Part[] {
  const byId = new Map(matrix.actors.map((actor) => [actor.id, actor]));
  return matrix.duties
    .filter((duty) => duty.matter === matter.id && holdsOn(duty, date))
    .flatMap((duty): readonly Part[] => {
      const actor = byId.get(duty.actor);
      return actor ? [{ duty, actor }] : [];
    })
    .toSorted((a, b) => (a.duty.step ?? 99) - (b.duty.step ?? 99));
}
