import { AppError } from '../base/errors';
import { driftsOf } from './follow';
import { checkGates, type Desk, isPassed } from './gates';
import { isAtMost } from './marking';
import { openChanges, type Purpose } from './outgoing';
import { brokenReferences, paragraphsAbove } from './paragraph-holds';
import { placeholdersIn } from './put-clause';
import { isFromOtherVersion } from './renew';
import { openSlots } from './slot-value';
import type { TwinRow } from './twin';
import { unsettledTwin } from './twin-fields';

/** What keeps a draft from leaving, and where: gates and paragraphs by id, slots by name. */
export interface Hold {
  readonly code:
    | 'draft/template'
    | 'draft/gate-blocked'
    | 'draft/open-slots'
    | 'draft/fact-changed'
    | 'draft/marking'
    | 'draft/placeholder'
    | 'draft/broken-reference'
    | 'draft/paragraph-above'
    | 'draft/open-changes'
    | 'draft/twin-differs';
  readonly at: readonly string[];
}

/**
 * Empty when the draft may leave: made from the version of the template at hand, every gate met or overridden, no open
 * slot, no fact that changed since unasked, a mark not below that of its template or of a paragraph, and no cross-reference
 * to a paragraph that is gone. To its addressee it goes without changes that nobody has decided. Only gates can be overridden.
 */
export function checkLeave(desk: Desk, purpose: Purpose = 'final'): readonly Hold[] {
  const gates = checkGates(desk).filter((check) => !isPassed(check));
  const slots = openSlots(desk.template, desk.draft);
  const drifts = driftsOf(desk.template, desk.draft, desk);
  const holds: Hold[] = [];
  if (isFromOtherVersion(desk.template, desk.draft)) holds.push({ code: 'draft/template', at: [] });
  if (gates.length > 0) holds.push({ code: 'draft/gate-blocked', at: gates.map(({ gate }) => gate.id) });
  if (slots.length > 0) holds.push({ code: 'draft/open-slots', at: slots.map(({ name }) => name) });
  if (drifts.length > 0) holds.push({ code: 'draft/fact-changed', at: drifts.map(({ slot }) => slot.name) });
  if (!isAtMost(desk.template.marking, desk.draft.marking)) holds.push({ code: 'draft/marking', at: [] });
  const places = placeholdersIn(desk.draft.document);
  if (places.length > 0) holds.push({ code: 'draft/placeholder', at: places });
  const broken = brokenReferences(desk.draft);
  if (broken.length > 0) holds.push({ code: 'draft/broken-reference', at: broken });
  const above = paragraphsAbove(desk.draft);
  if (above.length > 0) holds.push({ code: 'draft/paragraph-above', at: above });
  const changes = purpose === 'final' ? openChanges(desk.draft) : [];
  if (changes.length > 0) holds.push({ code: 'draft/open-changes', at: changes });
  const rows = heldByTwin(desk, purpose);
  if (rows.length > 0) holds.push({ code: 'draft/twin-differs', at: rows.map(({ id }) => id) });
  return holds;
}

/** Those who clear may be asked for the missing words; what changed on one side alone goes to nobody beside the other. */
function heldByTwin({ draft, template }: Desk, purpose: Purpose): readonly TwinRow[] {
  const rows = unsettledTwin(draft, template);
  return purpose === 'final' ? rows : rows.filter(({ state }) => state !== 'missing');
}

/** @throws the first hold that keeps the draft from leaving */
export function assertMayLeave(desk: Desk, purpose: Purpose): void {
  const [first] = checkLeave(desk, purpose);
  if (first) throw new AppError(first.code, { at: first.at });
}
