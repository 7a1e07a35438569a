import type { CaseFile } from '#shared/case/model';
import type { Affected } from '#shared/case/parts';
import type { State } from '#shared/content/state';

/** Without marks and capitals: `Türkiye` is found by `turkiye`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').trim();
}

/** The State of the content that bears a name, in English or in one of its own languages. */
export function stateNamed(states: readonly State[], name: string): State | undefined {
  const wanted = plain(name);
  if (wanted === '') return undefined;
  return states.find((state) => [state.name, ...state.ownNames, state.id].some((one) => plain(one) === wanted));
}

/** The States that the six facts name and the case does not list, each with the part it would have. */
export function offeredStates(
  { facts, affected }: Pick<CaseFile, 'facts' | 'affected'>,
  states: readonly State[],
): readonly { readonly name: string; readonly role: Affected['role'] }[] {
  const listed = new Set(Object.values(affected).map((one) => one.state || plain(one.name)));
  return ([['victim', 'victim'] as const, ['abroad', 'concerned'] as const] as const).flatMap(([fact, role]) => {
    const name = facts[fact].state?.trim() ?? '';
    if (name === '' || facts[fact].status === 'unknown') return [];
    const found = stateNamed(states, name);
    return listed.has(found?.id ?? plain(name)) ? [] : [{ name: found?.name ?? name, role }];
  });
}
