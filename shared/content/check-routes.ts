import { type Check, checkGrounds, fault } from './known';
import type { Loaded } from './load';

/** Approvals that a policy asks for must be steps of the route: a policy that nobody can meet is none. */
const approvals = { 'draft-shared': 0, 'draft-cleared': 1, 'draft-cleared-2': 2 } as const;

/** Every kind of paper that a template makes has one route, and the steps of a route can meet its policy. */
export function checkRoutes(check: Check, { routes, templates }: Loaded): void {
  const taken = new Set<string>();
  for (const item of routes) {
    for (const [at, kind] of item.value.kinds.entries()) {
      if (taken.has(kind))
        fault(check, { item, path: ['kinds', at] }, { code: 'content/duplicate', details: { kind } });
      taken.add(kind);
    }
    checkSteps(check, item);
  }
  for (const item of templates) {
    const { kind } = item.value;
    if (!taken.has(kind)) fault(check, { item, path: ['kind'] }, { code: 'content/missing', details: { route: kind } });
  }
}

function checkSteps(check: Check, item: Loaded['routes'][number]): void {
  const { steps, policy } = item.value;
  const ids = new Set<string>();
  for (const [at, step] of steps.entries()) {
    checkGrounds(check, { item, path: ['steps', at, 'grounds'] }, step.grounds);
    if (ids.has(step.id))
      fault(check, { item, path: ['steps', at] }, { code: 'content/duplicate', details: { id: step.id } });
    ids.add(step.id);
  }
  const signing = steps.filter(({ does }) => does !== 'consult').length;
  if (signing < approvals[policy])
    fault(check, { item, path: ['policy'] }, { code: 'content/limit', details: { policy, signing } });
}
