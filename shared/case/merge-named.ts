import type { CaseFile } from './model';

/** Parts whose records others name. */
const namedParts = ['evidence', 'observations', 'listings', 'votes', 'deadlines'] as const;
type NamedPart = (typeof namedParts)[number];
interface Name {
  readonly part: NamedPart;
  readonly id: string;
}

/**
 * The case with every record that something in it names and one of the two sides still has: what one side removed and the
 * other has just built upon is not pulled from under it.
 */
export function withAllNamed(
  file: CaseFile,
  sides: { readonly ours: CaseFile; readonly theirs: CaseFile },
): { readonly file: CaseFile; readonly kept: readonly string[] } {
  let whole = file;
  const kept: string[] = [];
  // what is put back may itself name something
  for (let missing = missingIn(whole, sides); missing.length > 0; missing = missingIn(whole, sides))
    for (const { part, id } of missing) {
      const record = sides.ours[part][id] ?? sides.theirs[part][id];
      whole = { ...whole, [part]: { ...whole[part], [id]: record } };
      kept.push(id);
    }
  return { file: whole, kept: [...new Set(kept)].sort() };
}

function missingIn(file: CaseFile, { ours, theirs }: { readonly ours: CaseFile; readonly theirs: CaseFile }): Name[] {
  return namesIn(file).filter(
    ({ part, id }) =>
      !Object.hasOwn(file[part], id) && (Object.hasOwn(ours[part], id) || Object.hasOwn(theirs[part], id)),
  );
}

function namesIn({ observations, attributions, quotations, listings }: CaseFile): readonly Name[] {
  const evidence = (id: string): Name => ({ part: 'evidence', id });
  return [
    ...Object.values(observations).flatMap((one) => one.evidence.map(evidence)),
    ...Object.values(attributions).flatMap((one) => one.evidence.map(evidence)),
    ...Object.values(quotations).flatMap(({ from, listing }): readonly Name[] => [
      { part: from.kind === 'evidence' ? 'evidence' : 'observations', id: from.id },
      { part: 'listings', id: listing },
    ]),
    ...Object.values(listings).flatMap(({ identifiers, vote, review }): readonly Name[] => [
      ...identifiers.flatMap((one) => (one.evidence === '' ? [] : [evidence(one.evidence)])),
      ...(vote === '' ? [] : [{ part: 'votes', id: vote } as const]),
      ...(review === '' ? [] : [{ part: 'deadlines', id: review } as const]),
    ]),
  ];
}
