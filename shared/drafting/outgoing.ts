import { accepted, changesIn } from '../document/tracked';
import type { Draft } from './model';
import type { Twin } from './twin-model';

/** Why a draft leaves: to its addressee, or to those who are asked to clear it. */
export type Purpose = 'final' | 'clearance';

/**
 * What of a draft leaves as data. To an addressee goes the text as it reads, with nothing of how it came about: no deleted
 * words, no comments, no reasons for findings put aside, no earlier facts. Who clears sees all of it.
 */
export function outgoing(draft: Draft, purpose: Purpose): Draft {
  if (purpose === 'clearance') return draft;
  const { twin, ...rest } = draft;
  return {
    ...rest,
    document: accepted(draft.document),
    tracking: false,
    changes: {},
    comments: [],
    dismissed: [],
    basis: {},
    ...(twin?.leaves ? { twin: unsigned(twin) } : {}),
  };
}

/** The other language as it reads; who compared what with it stays. */
function unsigned(twin: Twin): Twin {
  const tables = Object.entries(twin.tables).map(([key, rows]) => [
    key,
    rows.map((row) => row.map(({ here, there }) => ({ here, there }))),
  ]);
  return { ...twin, document: accepted(twin.document), agreed: {}, tables: Object.fromEntries(tables) };
}

/** Changes nobody has taken or refused yet, in this text and in that of the other language. */
export function openChanges({ document, twin }: Draft): readonly string[] {
  return [...new Set([...changesIn(document), ...(twin ? changesIn(twin.document) : [])])];
}
