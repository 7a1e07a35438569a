import { type Check, checkGrounds, checkLink } from './known';
import type { Loaded } from './load';

/** Templates of cases: every ground is in the register, and whoever is asked is an actor of the matrix. */
export function checkCaseTemplates(check: Check, { caseTemplates }: Loaded): void {
  for (const item of caseTemplates) {
    const { grounds, points, evidence } = item.value;
    checkGrounds(check, { item, path: ['grounds'] }, grounds);
    for (const [list, entries] of Object.entries({ points, evidence }))
      for (const [at, entry] of entries.entries()) {
        checkGrounds(check, { item, path: [list, at, 'grounds'] }, entry.grounds);
        if (entry.actor !== undefined)
          checkLink(check, { item, path: [list, at, 'actor'] }, { kind: 'actor', id: entry.actor });
      }
  }
}
