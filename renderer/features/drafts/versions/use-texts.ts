import { useMemo } from 'react';
import { withoutComments } from '#shared/document/comments';
import type { Document } from '#shared/document/model';
import { accepted } from '#shared/document/tracked';
import type { Draft } from '#shared/drafting/model';
import type { Revision } from '#shared/drafting/revision';
import { useLive, usePack, useStore } from '../../../store/context';
import { versionsOf } from '../../../store/versions';

/** What can be compared: the draft now, its template, agreed language, or a version by its id. */
export type Side = 'now' | 'template' | 'agreed' | string;

/** The sides that an address names; a comparison leads from what was to what is. */
export function sidesOf(query: string): { readonly from: Side; readonly to: Side } {
  const given = new URLSearchParams(query);
  return { from: given.get('from') ?? 'template', to: given.get('to') ?? 'now' };
}

export interface Texts {
  readonly versions: readonly Revision[];
  /** Undefined where the text is not here. */
  readonly textOf: (side: Side) => Document | undefined;
}

/** The texts of a draft, as they read: changes accepted, comments left out. Nothing while they load. */
export function useTexts(draft: Draft): Texts | undefined {
  const store = useStore();
  const { templates } = usePack();
  const stored = useLive(() => versionsOf(store, draft.id), [store, draft.id]);
  return useMemo(() => {
    if (!stored) return undefined;
    const versions = stored.map(({ value }) => value);
    const find = (side: Side) => {
      if (side === 'now') return draft.document;
      if (side === 'template') return templates.find(({ id }) => id === draft.template.id)?.body;
      return versions.find(({ id }) => id === side)?.document;
    };
    return {
      versions,
      textOf: (side) => {
        const text = find(side);
        return text && accepted(withoutComments(text));
      },
    };
  }, [stored, draft, templates]);
}
