import { dayAfter } from '../base/days';
import type { Ground } from '../document/ground';

import type { ContentPack } from './model';

/** A name or phrase that a text may hold and that stops saying what holds on a day. */
export interface Overtaking {
  readonly id: string;
  readonly names: readonly string[];
  /** First day on which it no longer holds. */
  readonly since: string;
  /** What the name was in use from, where that is known: a text from before cannot mean it. */
  readonly from?: string | undefined;
  /** What holds instead, and where it stands in the content. */
  readonly now: { readonly text: string; readonly kind?: 'actor' | 'act' | 'term'; readonly id?: string };
  /** The record that the name belonged to. */
  readonly was: { readonly kind: 'actor' | 'act' | 'term' | 'change'; readonly id: string };
  readonly grounds: readonly Ground[];
}

type Pack = Pick<ContentPack, 'matrix' | 'acts' | 'glossary' | 'changes'>;

/** Everything the content knows to have changed: bodies, acts, names and rules, each with its day and its source. */
export function gazetteer(pack: Pack): readonly Overtaking[] {
  return [...ofActors(pack), ...ofActs(pack), ...ofTerms(pack), ...ofChanges(pack)];
}

function ofActors({ matrix: { actors } }: Pack): readonly Overtaking[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return actors.flatMap((actor) => {
    if (actor.to === undefined) return [];
    const heir = byId.get(actor.successor ?? '');
    // a body that kept its acronym is recognised by its name alone
    const acronyms = actor.acronym !== undefined && actor.acronym !== heir?.acronym ? [actor.acronym] : [];
    return [
      {
        id: `actor:${actor.id}`,
        names: [...(actor.name === heir?.name ? [] : [actor.name]), ...acronyms],
        since: dayAfter(actor.to),
        from: actor.from,
        now: heir ? { text: nameOf(heir), kind: 'actor' as const, id: heir.id } : { text: '' },
        was: { kind: 'actor' as const, id: actor.id },
        grounds: heir?.grounds ?? actor.grounds,
      },
    ];
  });
}

/** `EUSPA, European Union Agency for the Space Programme`. */
function nameOf({ name, acronym }: Pack['matrix']['actors'][number]): string {
  return acronym === undefined ? name : `${acronym}, ${name}`;
}

function ofActs({ acts }: Pack): readonly Overtaking[] {
  const byId = new Map(acts.map((act) => [act.id, act]));
  return acts.flatMap((act) => {
    if (act.to === undefined) return [];
    const heir = byId.get(act.successor ?? '');
    return [
      {
        id: `act:${act.id}`,
        names: [act.short, ...act.aliases.map(({ name }) => name)],
        since: dayAfter(act.to),
        from: act.adopted,
        now: heir ? { text: heir.short, kind: 'act' as const, id: heir.id } : { text: '' },
        was: { kind: 'act' as const, id: act.id },
        grounds: heir?.grounds ?? act.grounds,
      },
    ];
  });
}

function ofTerms({ glossary }: Pack): readonly Overtaking[] {
  return glossary.flatMap(({ id, term, aliases, grounds }) =>
    aliases.flatMap(({ name, from, to }) =>
      to === undefined
        ? []
        : [
            {
              id: `term:${id}:${name}`,
              names: [name],
              since: dayAfter(to),
              from,
              now: { text: term, kind: 'term' as const, id },
              was: { kind: 'term' as const, id },
              grounds,
            },
          ],
    ),
  );
}

function ofChanges({ changes }: Pack): readonly Overtaking[] {
  return changes.map(({ id, phrases, since, now, grounds }) => ({
    id: `change:${id}`,
    names: phrases,
    since,
    now: { text: now },
    was: { kind: 'change', id },
    grounds,
  }));
}
