import type { Draft } from '../drafting/model';
import { textDigest } from './text';

/** The draft with a statement made or taken back; kept with it, the digest of the text it was made about. */
export function withStatement(draft: Draft, name: string, isMade: boolean): Draft {
  const { [name]: _, ...others } = draft.declaredFor ?? {};
  const declaredFor = isMade ? { ...others, [name]: textDigest(draft) } : others;
  return { ...draft, declared: { ...draft.declared, [name]: isMade }, declaredFor };
}

/** Statements that stand and were made about another text than the one there is now. It is told, and holds nothing back. */
export function madeBefore(draft: Draft): readonly string[] {
  const made = Object.entries(draft.declaredFor ?? {}).filter(([name]) => draft.declared[name]);
  if (made.length === 0) return [];
  const text = textDigest(draft);
  return made.filter(([, digest]) => digest !== text).map(([name]) => name);
}
